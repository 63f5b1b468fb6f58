import { Liquid, type Template } from 'liquidjs';

/** A place in a template, both from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The longest template, in UTF-16 code units. */
const PARSE_LIMIT = 60_000;
/** Milliseconds; a prompt takes about one. */
const RENDER_LIMIT = 2000;
/** What a rendering may build, in the library's own count of characters and items. */
const MEMORY_LIMIT = 2_000_000;
/** They read other templates. */
const TAGS_LEFT_OUT = ['include', 'render', 'layout', 'block'];

function createEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: PARSE_LIMIT,
    renderLimit: RENDER_LIMIT,
    memoryLimit: MEMORY_LIMIT,
    // Never the disk.
    templates: {},
  });
  for (const tag of TAGS_LEFT_OUT) delete engine.tags[tag];
  return engine;
}

export interface CompiledTemplate {
  readonly faults: readonly Fault[];
  /** Throws when a variable is absent or a limit is passed. */
  render(variables: Readonly<Record<string, string>>): string;
}

/** A Liquid template that must use each of `variables` and no others; it is tried once. */
export function compileTemplate(text: string, variables: readonly string[]): CompiledTemplate {
  const engine = createEngine();
  let parsed: Template[];
  try {
    parsed = engine.parse(text);
  } catch (error) {
    return failed([faultOf(error)]);
  }
  const faults = strangers(engine, parsed, variables);
  if (faults.length > 0) return failed(faults);
  const render = (values: Readonly<Record<string, string>>) =>
    String(engine.renderSync(parsed, { ...values }));
  try {
    render(Object.fromEntries(variables.map((name) => [name, 'text'])));
  } catch (error) {
    return failed([faultOf(error)]);
  }
  return { faults: [], render };
}

function failed(faults: readonly Fault[]): CompiledTemplate {
  return {
    faults,
    render() {
      throw new Error('a template with faults cannot be rendered');
    },
  };
}

function strangers(engine: Liquid, parsed: Template[], variables: readonly string[]): Fault[] {
  const { globals } = engine.analyzeSync(parsed, { partials: false });
  const unknown = Object.values(globals)
    .flat()
    .filter(({ segments }) => !variables.includes(String(segments[0])) || segments.length > 1)
    .map((variable) => {
      const { row, col } = variable.location;
      return {
        line: row,
        column: col,
        message: `unknown variable "${variable}"; known: ${variables.join(', ')}`,
      };
    });
  const unused = variables
    .filter((name) => !Object.hasOwn(globals, name))
    .map((name) => ({
      line: 1,
      column: 1,
      message: `the variable "${name}" is never used; write {{ ${name} }}`,
    }));
  return [...unknown, ...unused];
}

/** Errors of the library end in ", line:1, col:2" and carry the place apart. */
function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /, line:(\d+), col:(\d+)$/.exec(message) ?? [];
  return { line: Number(line), column: Number(column), message: message.replace(/, line:\d+, col:\d+$/, '') };
}
