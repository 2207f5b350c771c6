# What every start of Fabula has in common, from its sources or from a package; to be read by a shell script.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# Sets java and version; unsets JAVA_HOME where there is no Java in it.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    unset JAVA_HOME
    java=$(command -v java) || fail "Fabula needs Java 17 or newer, and there is no java here. Install a JDK, such as" \
      "Debian's openjdk-17-jdk or one from https://adoptium.net, or set JAVA_HOME."
  fi
  # JAVA_TOOL_OPTIONS and the like make java say more than its version.
  version=$("$java" -version 2>&1 | sed -n 's/^[a-z]* version "\([0-9]*\).*/\1/p')
  if [ "${version:-17}" -lt 17 ]; then
    fail "Fabula needs Java 17 or newer; $java is older. Install a newer JDK or set JAVA_HOME to one."
  fi
}

# Sets command, the first word that is no option, and under, the second one.
find_command() {
  command=
  under=
  skip=
  for argument in "$@"; do
    if [ -n "$skip" ]; then skip=; continue; fi
    case $argument in
      --config) skip=yes ;;
      -*) ;;
      *) if [ -z "$command" ]; then command=$argument; else under=$argument; break; fi ;;
    esac
  done
}

# Turns into Fabula. Takes the class path, the main class and the words of the command line; the program's folder is in
# home, and find_java and find_command have been called.
start() {
  # Networks this small are slower with several threads. The machine's memory is the limit, not javacpp's guess of it.
  export OMP_NUM_THREADS=1
  # OpenBLAS takes a processor younger than itself for one of 2004, and multiplies five times slower than it could.
  if [ -z "${OPENBLAS_CORETYPE:-}" ] && [ -r /proc/cpuinfo ]; then
    case " $(sed -n '/^flags/{p;q;}' /proc/cpuinfo) " in
      *" avx512vl "*) export OPENBLAS_CORETYPE=SkylakeX ;;
      *" avx2 "*) export OPENBLAS_CORETYPE=Haswell ;;
    esac
  fi
  flags="-Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Dfile.encoding=UTF-8"
  case $command in
    train | teach | evaluate | benchmark | compare | corpus | soak | fuzz) flags="$flags -Xmx4g -XX:+UseParallelGC" ;;
    # Whoever asks for figures and then says nothing is not waited for, in seconds.
    run) flags="$flags -Xmx512m -Dsun.net.httpserver.maxReqTime=10 -Dsun.net.httpserver.maxRspTime=10" ;;
    *) flags="$flags -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1" ;;
  esac
  case $command in
    train | evaluate | benchmark | compare | corpus | soak | fuzz) ;;
    # What people told is for nobody else: neither files, logs among them, nor what is left of a process that crashed.
    *)
      umask 077
      ulimit -c 0
      ;;
  esac
  if [ "${version:-17}" -ge 22 ]; then flags="$flags --enable-native-access=ALL-UNNAMED"; fi
  if [ "${version:-17}" -ge 24 ]; then flags="$flags --sun-misc-unsafe-memory-access=allow"; fi

  # Without a locale, Java could neither open "Märchen.txt" nor understand it as an argument.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8* | *utf8* | *utf-8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac

  # shellcheck disable=SC2086 # flags are meant to be split
  exec "$java" $flags ${FABULA_JAVA_OPTS:-} "-Dfabula.home=$home" -cp "$@"
}
