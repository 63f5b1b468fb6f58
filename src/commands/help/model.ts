import { PRESET_NAMES } from '../../llm/presets.ts';
import { type Block, type Facts, optionText } from './topic.ts';

export function model(facts: Facts): Block[] {
  return [
    'Nothing needs a language model. With one, it judges your answers as well, and the offline verdicts stay beside ' +
      'its own. Any endpoint that speaks the chat completions of OpenAI will do, a local one included:',
    {
      lines: [
        'ml-interview config use ollama',
        'ml-interview config set model llama3.1',
        'ml-interview doctor --llm',
        'ml-interview practice --coach llm',
      ],
    },
    `config use knows ${PRESET_NAMES.join(', ')}; for any other: ml-interview config set base-url URL.`,
    'A key is typed unseen ("ml-interview config set key") or given on standard input, kept in the file of settings ' +
      'and sent to its own host only. OPENAI_API_KEY, OPENAI_BASE_URL and ML_INTERVIEW_MODEL go before the settings.',
    'Before answers go to another computer for the first time you are asked; "ml-interview config allow HOST" says ' +
      'yes beforehand, "forbid" takes it back. What is sent: the answer, and the scenario with its rubric; ' +
      '"critique --coach llm --dry-run" prints it.',
    { rows: [['--coach', optionText(facts, 'practice', '--coach')]] },
    'A quote that is not in your answer earns nothing. If the model fails or is too slow, the offline verdicts stand.',
  ];
}
