# Sourced by the bash scripts that have long steps: runs a command, says that it is alive, and shows its output if it fails.
# shellcheck shell=bash

# with_progress NAME COMMAND...: on a terminal the command speaks for itself; elsewhere one line every 15 seconds.
with_progress() {
  local name=$1
  shift
  printf '%s ...\n' "$name"
  if [[ -t 2 ]]; then
    "$@"
    return
  fi

  local log pid started=$SECONDS said=0 status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - started >= said + 15)); then
      said=$((SECONDS - started))
      printf '  %4d s  %s\n' "$said" "$(tail -n 1 "$log" | cut -c 1-100)"
    fi
  done
  wait "$pid" || status=$?
  if ((status != 0)); then
    tail -n 60 "$log" >&2
    printf '%s failed after %d s\n' "$name" "$((SECONDS - started))" >&2
  fi
  rm -f "$log"
  return "$status"
}
