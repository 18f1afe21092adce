# Sourced by the bash scripts of this folder: the environment they share. Sets nothing outside the calling script.
# shellcheck shell=bash

guppy_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
guppy_cache="${XDG_CACHE_HOME:-$HOME/.cache}/guppy"
guppy_pnpm_version=$(sed -n 's/.*"packageManager": "pnpm@\([0-9.]*\)".*/\1/p' "$guppy_root/package.json")
guppy_pnpm_home="$guppy_cache/tools/pnpm-$guppy_pnpm_version"
guppy_zizmor_version=1.32.0
# shellcheck disable=SC2034 # for the scripts that source this
guppy_zizmor_home="$guppy_cache/tools/zizmor-$guppy_zizmor_version"

# One target folder for every checkout: GPUI is compiled once a machine.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$guppy_cache/target}"
export TURBO_TELEMETRY_DISABLED=1
# A crate of GPUI's draws numbers while it is compiled. From one seed, equal sources become equal bytes, here and for users.
export CONST_RANDOM_SEED=guppy

# Cargo takes what another checkout has built for its own when that is younger than the sources here, whatever they say. So where
# another one was last, each source of ours that differs gets younger than all of it. One that is the same gets the age of the other:
# then what was built of that one is as good here, and GPUI's renderer, which lies among our sources, is not compiled again.
claim_target_folder() {
  local mark="$CARGO_TARGET_DIR/checkout" owner file
  owner=$(cat "$mark" 2>/dev/null || true)
  if [[ -d $CARGO_TARGET_DIR && $owner != "$guppy_root" ]]; then
    while IFS= read -r -d '' file; do
      if cmp -s "$owner/$file" "$guppy_root/$file"; then
        touch -r "$owner/$file" "$guppy_root/$file"
      else
        touch "$guppy_root/$file"
      fi
    done < <(cd "$guppy_root" && find crates -type f -print0)
  fi
  mkdir -p "$CARGO_TARGET_DIR"
  printf '%s' "$guppy_root" >"$mark"
}

# Where scripts/setup puts pnpm when the machine has another version, and the Node that the lockfile pins.
if [[ -x "$guppy_pnpm_home/node_modules/.bin/pnpm" ]]; then
  PATH="$guppy_pnpm_home/node_modules/.bin:$PATH"
fi
PATH="$guppy_root/node_modules/.bin:$PATH"
export PATH

# A shell without the user's profile, as CI's, may not have cargo in its path.
if ! command -v cargo >/dev/null && [[ -x "$HOME/.cargo/bin/cargo" ]]; then
  PATH="$HOME/.cargo/bin:$PATH"
fi
