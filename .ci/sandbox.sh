# For other scripts here to source: the sandbox with a simulated card in a virtual reader of pcscd.

# start_sandbox [off]: at a free port, until the script ends. Sets sandbox_agent (its address) and
# sandbox_reader (the reader its card is in). Wants a finished `mvn package` and, unless `off` says
# that no card is needed, a running pcscd.
start_sandbox() {
  local log=$PWD/target/ci/sandbox.log pid line
  mkdir -p "${log%/*}"
  : >"$log"
  java -jar examples/sandbox/target/sandbox.jar --port 0 --pcscd "${1:-on}" </dev/null >>"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064 # this pid, now
  trap "kill $pid 2>/dev/null; wait $pid 2>/dev/null || true" EXIT
  for _ in {1..300}; do
    line=$(grep -m 1 '^READY ' "$log" || true)
    if [[ $line =~ ^READY\ agent=([^ ]+)\ reader=(.+)\ card= ]]; then
      sandbox_agent=${BASH_REMATCH[1]}
      sandbox_reader=${BASH_REMATCH[2]}
      return
    fi
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "${0##*/}: the sandbox did not start:" >&2
  cat "$log" >&2
  exit 1
}
