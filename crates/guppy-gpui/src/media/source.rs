//! What `src` says: where the bytes of a picture lie.
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Source {
    File(PathBuf),
    Bytes(Vec<u8>),
}

impl Source {
    /// Reads `src`; what is refused comes back with the reason.
    pub(crate) fn of(src: &str) -> Result<Self, String> {
        if let Some(url) = src.strip_prefix("data:") {
            return data(url).map(Self::Bytes);
        }
        if let Some(rest) = src.strip_prefix("file:") {
            return file(rest).map(Self::File);
        }
        match scheme(src) {
            Some(scheme @ ("http" | "https")) => Err(format!(
                "guppy loads nothing over the network: fetch the {scheme} URL and give its bytes as `data`"
            )),
            Some(scheme) => {
                Err(format!("`{scheme}:` URLs are not read; `src` takes a path, a `file:` URL or a `data:` URL"))
            }
            None if src.contains('\0') => Err("the path has a NUL in it".into()),
            None => Ok(Self::File(PathBuf::from(src))),
        }
    }

    /// The bytes; waits for the disk.
    pub(crate) fn read(self, most: u64) -> Result<Vec<u8>, String> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::File(path) => {
                let said = |error: std::io::Error| format!("{}: {error}", path.display());
                let facts = std::fs::metadata(&path).map_err(said)?;
                if !facts.is_file() {
                    return Err(format!("{}: it is no file", path.display()));
                }
                if facts.len() > most {
                    return Err(format!("{}: it has {} bytes, of {most} at most", path.display(), facts.len()));
                }
                std::fs::read(&path).map_err(said)
            }
        }
    }
}

/// As text, with what is no UTF-8 replaced.
pub(crate) fn text(bytes: Vec<u8>) -> Arc<str> {
    match String::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into(),
    }
}

/// The scheme of a URL. One letter is a drive, not a scheme.
fn scheme(src: &str) -> Option<&str> {
    let (scheme, _) = src.split_once(':')?;
    let plain = |character: char| character.is_ascii_alphanumeric() || "+-.".contains(character);
    let starts = scheme.chars().next().is_some_and(|first| first.is_ascii_alphabetic());
    (scheme.len() > 1 && starts && scheme.chars().all(plain)).then_some(scheme)
}

fn file(rest: &str) -> Result<PathBuf, String> {
    let path = match rest.strip_prefix("//") {
        Some(with_host) => {
            let slash = with_host.find('/').ok_or("the `file:` URL has no path")?;
            let (host, path) = with_host.split_at(slash);
            if !host.is_empty() && host != "localhost" {
                return Err(format!("the `file:` URL names another machine: {host}"));
            }
            path
        }
        None => rest,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let bytes = unescape(path);
    match String::from_utf8(bytes) {
        Ok(path) if !path.contains('\0') && !path.is_empty() => Ok(PathBuf::from(path)),
        _ => Err("the `file:` URL holds no path".into()),
    }
}

/// What stands behind `data:`.
fn data(url: &str) -> Result<Vec<u8>, String> {
    let (kind, content) = url.split_once(',').ok_or("the `data:` URL has no comma")?;
    if kind.to_ascii_lowercase().ends_with(";base64") {
        base64(&unescape(content)).ok_or_else(|| "the `data:` URL is no base64".into())
    } else {
        Ok(unescape(content))
    }
}

/// `%41` as the byte it stands for; anything else as it is.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'%'
            && let [high, low, after @ ..] = after
            && let (Some(high), Some(low)) = ((*high as char).to_digit(16), (*low as char).to_digit(16))
            && let Ok(byte) = u8::try_from(high * 16 + low)
        {
            bytes.push(byte);
            rest = after;
        } else {
            bytes.push(*first);
        }
    }
    bytes
}

/// Both alphabets, with or without padding; white space is skipped.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    let mut ended = false;
    for character in text.iter().filter(|character| !character.is_ascii_whitespace()) {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                ended = true;
                continue;
            }
            _ => return None,
        };
        if ended {
            return None;
        }
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).ok()?);
        }
    }
    (bits < 6).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Source;

    #[test]
    fn says_where_the_bytes_lie() {
        let file = |path: &str| Ok(Source::File(PathBuf::from(path)));
        let bytes = |bytes: &[u8]| Ok(Source::Bytes(bytes.to_vec()));
        for (src, is) in [
            ("picture.png", file("picture.png")),
            ("/a b/c.png", file("/a b/c.png")),
            ("C:\\a.png", file("C:\\a.png")),
            ("file:///a%20b/c%C3%A4.png", file("/a b/cä.png")),
            ("file://localhost/a.png", file("/a.png")),
            ("data:image/png;base64,AAEC/w==", bytes(&[0, 1, 2, 255])),
            ("data:image/png;base64,AAEC_w", bytes(&[0, 1, 2, 255])),
            ("data:,a%20b%", bytes(b"a b%")),
        ] {
            assert_eq!(Source::of(src), is, "{src}");
        }
    }

    #[test]
    fn refuses_what_leads_elsewhere_or_is_broken() {
        for (src, why) in [
            ("https://a/b.png", "network"),
            ("http:b", "network"),
            ("ftp://a/b.png", "`ftp:`"),
            ("javascript:alert(1)", "`javascript:`"),
            ("file://far/a.png", "another machine"),
            ("file://", "no path"),
            ("file:///a%00b", "no path"),
            ("a\0b", "NUL"),
            ("data:image/png;base64", "comma"),
            ("data:image/png;base64,???", "base64"),
            ("data:image/png;base64,AA==AA", "base64"),
            ("data:image/png;base64,A", "base64"),
        ] {
            let refused = Source::of(src).expect_err(src);
            assert!(refused.contains(why), "{src}: {refused}");
        }
    }

    #[test]
    fn reads_no_folder_and_no_more_than_it_may() {
        assert!(Source::File(PathBuf::from("/")).read(10).is_err());
        assert!(Source::File(PathBuf::from(file!())).read(10).is_err());
        assert!(Source::File(PathBuf::from("/nowhere/at.all")).read(10).is_err());
    }
}
