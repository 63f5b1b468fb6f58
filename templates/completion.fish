# Completion of ml-interview for fish 3.0 and newer.
function __ml_interview_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l typed (commandline --cut-at-cursor --current-token)
    set -l lines (ml-interview __complete -- fish $words[2..-1] "$typed" 2>/dev/null)
    set -l prefix (string match --regex -- '^--[^=]+=' "$typed")
    set -l path (string replace --regex -- '^--[^=]+=' '' "$typed")
    switch "$lines[1]"
        case files
            for file in (__fish_complete_path "$path")
                printf '%s%s\n' "$prefix" "$file"
            end
        case folders
            for folder in (__fish_complete_directories "$path" '')
                printf '%s%s\n' "$prefix" "$folder"
            end
        case '*'
            printf '%s\n' $lines[2..-1]
    end
end
complete --command ml-interview --no-files --keep-order --arguments '(__ml_interview_complete)'
