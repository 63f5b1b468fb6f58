# Completion of ml-interview for bash 3.2 and newer.
_ml_interview() {
  local line kind=''
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$kind" ]; then kind=$line; else COMPREPLY+=("$line"); fi
  done < <(ml-interview __complete -- bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
  # Bash 3.2, which macOS has, knows neither: it sorts, and offers files wherever nothing fits.
  type compopt >/dev/null 2>&1 || return 0
  case $kind in
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
    *) compopt -o nosort ;;
  esac 2>/dev/null
}
if type compopt >/dev/null 2>&1; then
  complete -F _ml_interview ml-interview
else
  complete -o default -F _ml_interview ml-interview
fi
