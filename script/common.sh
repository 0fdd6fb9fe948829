# Shared by the scripts beside it; sourced, not run.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
name=script/$(basename "$0")

say() { printf '%s: %s\n' "$name" "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

wrong_usage() {
  printf '%s: %s\nTry: %s --help\n' "$name" "$1" "$name" >&2
  exit 64
}

# A file that goes away with the script; or a folder.
scratch_files=()
scratch() {
  scratch=$(mktemp "${TMPDIR:-/tmp}/webqq-script.XXXXXX")
  scratch_files+=("$scratch")
}
scratch_folder() {
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/webqq-script.XXXXXX")
  scratch_files+=("$scratch")
}
trap 'rm -rf "${scratch_files[@]}"' EXIT

# elapsed SECONDS → m:ss
elapsed() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# with_progress WHAT LOG COMMAND… runs a command with its output in a file and shows its last line, the
# time and what it is for in one line of the terminal; where there is none, one line before and after.
# With limit=SECONDS before it the command ends by then; if not, it is explained and ended: status 124.
with_progress() {
  local what=$1 log=$2 started=$SECONDS last status=0 pid hung=''
  shift 2
  [[ -t 2 ]] || say "$what"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # A command in the background is deaf to Ctrl-C, so hand it on.
  trap 'end_tree "$pid"; wait "$pid" 2>/dev/null; printf "\n" >&2; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    if ((${limit:-0} > 0 && SECONDS - started >= limit)); then
      hung=yes
      say "$what has not ended after $(elapsed "$limit")"
      explain_hang "$pid" "$log"
      end_tree "$pid"
    fi
    if [[ -t 2 ]]; then
      last=$(tail -n 1 "$log" | tr -cd '[:print:]')
      printf '\r\033[K%.*s' "$(($(columns) - 1))" \
        "$what $(elapsed $((SECONDS - started)))  $last" >&2
    fi
    sleep 0.2
  done
  wait "$pid" 2>/dev/null || status=$?
  [[ -z $hung ]] || status=124
  trap - INT TERM
  if [[ -t 2 ]]; then
    printf '\r\033[K' >&2
  else
    say "$what: $(elapsed $((SECONDS - started)))"
  fi
  return "$status"
}

# tree PID → it and all processes below it
tree() {
  local child
  echo "$1"
  while read -r child; do tree "$child"; done < <(
    cat "/proc/$1/task/"*/children 2>/dev/null | tr ' ' '\n' | grep .
  )
}

# end_tree PID ends a process and all below it; nobody gets away by being left without a parent.
end_tree() {
  local pid
  for pid in $(tree "$1"); do kill -STOP "$pid" 2>/dev/null || true; done
  for pid in $(tree "$1"); do kill -KILL "$pid" 2>/dev/null || true; done
}

# explain_hang PID LOG says where a command stands: its processes, the tests of the log that have begun
# and not ended, and what each thread of a test program waits for.
explain_hang() {
  local pid words
  echo "processes:"
  for pid in $(tree "$1"); do
    words=$({ tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null) || continue
    printf '  %s %.150s\n' "$pid" "$words"
  done
  unfinished_tests "$2"
  for pid in $(tree "$1"); do
    [[ $(readlink "/proc/$pid/exe") != *.xctest ]] || show_stacks "$pid"
  done
}

# unfinished_tests LOG reads what Swift Testing says of each test, which all begin at once.
unfinished_tests() {
  awk '
    /^◇ (Test|Suite) .* started\.$/ && !/^◇ Test (case|run) / {
      name = $0; sub(/^◇ /, "", name); sub(/ started\.$/, "", name)
      if (!(name in open)) names[++count] = name
      open[name]++
    }
    /^(✔|✘) (Test|Suite) .* (passed|failed) after / {
      name = $0; sub(/^(✔|✘) /, "", name); sub(/( with [0-9]+ test cases?)? (passed|failed) after .*/, "", name)
      open[name]--
    }
    END {
      for (i = 1; i <= count; i++) if (open[names[i]] > 0) left[++total] = names[i]
      if (total) print total " tests and suites have begun and not ended:"
      for (i = 1; i <= total && i <= 200; i++) print "  " left[i]
      if (total > 200) print "  …"
    }' "$1"
}

show_stacks() {
  if ! command -v gdb >/dev/null; then
    echo "no stacks of process $1: gdb is not installed"
    return
  fi
  echo "stacks of process $1:"
  timeout 120 gdb -p "$1" -batch -ex 'set pagination off' -ex 'thread apply all bt 24' 2>/dev/null |
    grep -E '^(Thread|#)' | swift demangle --simplified | cut -c 1-200 || true
}

columns() {
  local size
  size=$(stty size 2>/dev/null <&2) || size='24 80'
  size=${size#* }
  printf '%s' "$((size > 20 ? size : 80))"
}

# prepare_venv LOG has the Python of Tests/Pty in .venv, below the directory that one is in.
prepare_venv() {
  cmp -s Tests/Pty/requirements.txt .venv/requirements.txt ||
    with_progress "preparing .venv" "$1" make_venv
}

# shellcheck disable=SC2317 # called through with_progress
make_venv() {
  rm -rf .venv &&
    python3 -m venv .venv &&
    .venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Pty/requirements.txt &&
    cp Tests/Pty/requirements.txt .venv/requirements.txt
}
