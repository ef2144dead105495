# Sourced by mvnw: sets JAVA_HOME to a JDK of at least this version, or says what to install and ends the build.
# It asks, in this order: JAVA_HOME, the java on the PATH, /usr/lib/jvm, SDKMAN, macOS.
jiedui_jdk_least=21

# Prints the feature version of the JDK in $1, or 0 where there is no JDK (a JRE has no javac).
jiedui_jdk_version() {
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
    "$1/bin/java" -XshowSettings:properties -version 2>&1 |
      sed -n 's/^ *java\.specification\.version = \(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1 | grep . || echo 0
  else
    echo 0
  fi
}

jiedui_jdk_candidates() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  if command -v javac >/dev/null 2>&1; then
    jiedui_javac=$(command -v javac)
    while [ -L "$jiedui_javac" ]; do
      jiedui_link=$(readlink "$jiedui_javac")
      case $jiedui_link in
        /*) jiedui_javac=$jiedui_link ;;
        *) jiedui_javac=$(dirname "$jiedui_javac")/$jiedui_link ;;
      esac
    done
    dirname "$(dirname "$jiedui_javac")"
  fi
  for jiedui_parent in /usr/lib/jvm /usr/java /opt/java /opt/jdk "${SDKMAN_DIR:-${HOME:-/}/.sdkman}/candidates/java" "${HOME:-/}/.jdks"; do
    [ ! -d "$jiedui_parent" ] || find -L "$jiedui_parent" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | sort -r
  done
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$jiedui_jdk_least+" 2>/dev/null || :
  fi
  for jiedui_parent in /Library/Java/JavaVirtualMachines "${HOME:-/}/Library/Java/JavaVirtualMachines"; do
    [ ! -d "$jiedui_parent" ] || find "$jiedui_parent" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | sed 's|$|/Contents/Home|'
  done
}

jiedui_jdk_found=$(jiedui_jdk_candidates | while IFS= read -r jiedui_candidate; do
  if [ "$(jiedui_jdk_version "$jiedui_candidate")" -ge "$jiedui_jdk_least" ]; then
    printf '%s\n' "$jiedui_candidate"
    break
  fi
done)

if [ -z "$jiedui_jdk_found" ]; then
  cat >&2 <<EOF
没有找到 JDK $jiedui_jdk_least 或更高版本。请安装一个（例如 Debian/Ubuntu: apt install openjdk-21-jdk，或 https://adoptium.net），或将 JAVA_HOME 指向它。
No JDK $jiedui_jdk_least or newer was found. Install one (Debian/Ubuntu: apt install openjdk-21-jdk, or https://adoptium.net), or set JAVA_HOME to it.
EOF
  exit 1
fi
JAVA_HOME=$jiedui_jdk_found
export JAVA_HOME
