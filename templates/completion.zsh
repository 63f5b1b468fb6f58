#compdef ml-interview
# Completion of ml-interview for zsh.
_ml-interview() {
  local kind
  local -a lines
  lines=("${(@f)$(ml-interview __complete -- zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  kind=$lines[1]
  shift lines
  if [[ $kind == files || $kind == folders ]]; then
    [[ $PREFIX == --*=* ]] && compset -P '*='
    if [[ $kind == files ]]; then _files; else _files -/; fi
  elif (( $#lines )); then
    _describe -V ml-interview lines
  fi
}
# As a file of $fpath this is the function itself; in .zshrc it says what the function is for.
if [[ $funcstack[1] == _ml-interview ]]; then
  _ml-interview "$@"
else
  compdef _ml-interview ml-interview
fi
