import type { ColumnKind } from './column.ts'

type Rule = readonly [ColumnKind, number, RegExp]

/** What names say, with how surely; in plain words, of several languages. */
export const nameRules: readonly Rule[] = [
  [
    'epss',
    3,
    /^epss(?: score| probability| percent(?:age)?)?$|^epss .*(?:score|probability)|exploit prediction/,
  ],
  [
    'kev',
    3,
    /^(?:is |in |has |cisa )*(?:kev|known exploited)$|cisa known exploit(?:ed)?$|^has cisa kev exploit$|known exploited vulnerabilit|^exploited in the wild$/,
  ],
  ['temporal-vector', 3, /(?:temporal|threat|environmental) vector/],
  [
    'temporal-score',
    3,
    /cvss.*(?:temporal|threat|environmental)|(?:temporal|threat|environmental)(?: score)?$/,
  ],
  [
    'vector',
    3,
    /^(?:cvss)?.*(?:vector|vektor|vecteur|vettore|vetor)(?: ?string)?(?: (?:de )?cvss)?(?: ?v?\d(?: \d)?)?$|^vec ?str$|^vektor$|^cvss ?v?[234]?(?:[ .]?[01])? ?(?:vector|string|metrics)/,
  ],
  ['cvss-version', 3, /^cvss version$|^version cvss$|^scoring (?:system|method|version)$/],
  [
    'score',
    3,
    /^(?:cve |nvd |max |highest )?cvss ?v?[234]?(?:[ .]?[01])? ?(?:base )?(?:score|base|rating|basis ?wert|wert)?(?: v?[234]([ .][01])?)?$|^v[234](?:[ .]?[01])? (?:base )?score$|^base ?score(?: v?[234])?$|^score v[234]$|^cve cvss score$|^cvss .*base score$|^basis ?score$/,
  ],
  [
    'score',
    2,
    /^base$|^basis$|^overall cvss$|cvss.*\bscore\b|\b(?:score|puntuación|puntaje|puntuacion|punteggio|pontuação|pontuacao|nota|note) (?:(?:de |di )?base )?(?:de )?cvss|^cvss ?v?[234]? ?max$|^(?:inspector|vendor|nvd|red hat|snyk|cna|ghsa) score$/,
  ],
  [
    'score',
    1,
    /^score$|^(?:cvss|base) .*score|^overall score$|^cve overall score$|^cvss.*\(distribution\)$|^nvd score$|^punkte$|^bewertung$|^note cvss$/,
  ],
  [
    'severity',
    3,
    /^(?:vuln(?:erability)? |cve |issue |finding |cvss ?|risk |base |nvd )?(?:severity|schweregrad|criticality|criticit[eé])(?: rating| level| label)?$|^(?:security )?risk(?: (?:factor|level|rating))?$|^cve severity$|^threat$|^risiko(?:stufe|bewertung)?$|^overall risk$|^gefährdung$|^einstufung$|^gravit[eéàa]$|^gravidad(?:e)?$|^severidad(?:e)?$|^criticità$|^criticidad(?:e)?$|^s[ée]vérité$|^riesgo$|^risque$|^rischio$|^risco$|^nivel de riesgo$|^niveau de risque$/,
  ],
  [
    'severity',
    2,
    /severity$|^priority$|^rating$|^vendor severity$|^level$|^impact level$|^kritikalität$/,
  ],
  [
    'id',
    3,
    /^(?:vuln(?:erability)?|advisory|issue|bulletin|plugin|qid|nvt oid|definition|ghsa|check|finding|rule|test)(?: ?(?:id|identifier|number|nr|no|key|oid))$|^(?:qid|plugin|ghsa|advisory|bdsa|vuln|oid|external id|cve or ghsa)$/,
  ],
  ['id', 1, /^(?:id|identifier|key|ref(?:erence)?|nr|no|kennung)$/],
  [
    'cve',
    3,
    /^(?:identifi(?:ant|cador|catore)s? (?:de )?)?cves?(?: ?(?:reference|ref|id|ids|number|numbers|list|nr|name|code))?$|^cve s$|^common vulnerabilit/,
  ],
  [
    'cve',
    1,
    /^(?:vulnerability (?:id|name|\d{1,4})|vulnerabilit(?:y|ies)|aliases|alias|schwachstelle)$/,
  ],
  [
    'title',
    4,
    /^(?:finding|vulnerability|vuln|issue) ?(?:title|name)$|^title$|^titel$|^plugin name$|^nvt name$|^risk title$|^observation$|^titre$|^t[ií]tulo$|^titolo$/,
  ],
  [
    'title',
    3,
    /^(?:name|finding|issue|vulnerability|vuln|schwachstelle|befund|feststellung|headline|subject|problem|bezeichnung|hallazgo|constat|vulnérabilité|vulnerabilidade?|vulnerabilità|achado|faille|falla|nome|nombre|nom|intitulé|query|query name|rule name|check name|test name|alert|weakness)$/,
  ],
  ['title', 2, /^(?:short )?(?:summary|synopsis|short description|kurzbeschreibung)$/],
  ['title', 1, /^(?:description|desc|beschreibung|details?|check output|evidence)$/],
  [
    'closed-flag',
    3,
    /^(?:is )?(?:false ?p(?:ositive)?|suppressed|risk accepted|accepted risk|muted|ignored|acknowledged|not affected|excluded|whitelisted|duplicate|out of scope|falsch positiv|fixed|patched|mitigated|remediated|resolved|closed|behoben)$/,
  ],
  [
    'justification',
    2,
    /^(?:vex )?justification$|^(?:analysis|resolution|suppression|suppressed|ignored?|dismissed|dismissal|closing) (?:justification|reason)$/,
  ],
  [
    'status',
    4,
    /^(?:retest|finding|vuln(?:erability)?|remediation|issue|analysis|vex|triage|workflow|mitigation|record|result|audit|alert) ?(?:status|state)(?: category| indicator)?$|^retest(?:ed)?(?: result)?$|^nachtest$|^contre audit$/,
  ],
  [
    'status',
    3,
    /^(?:status|state|zustand|stand|analysis|disposition|estado|statut|état|etat|stato|situação|situacao|situación|avancement|status category)$/,
  ],
  [
    'status',
    1,
    /^(?:ticket|fix) (?:status|state)$|^resolution$|^résolution$|^resolución$|^lösung$/,
  ],
  [
    'closed-on',
    2,
    /^(?:fixed|closed|resolved|remediated|mitigated|dismissed) (?:on|at|date|time)$|^date (?:fixed|closed|resolved|remediated|mitigated)$|^(?:behoben|geschlossen) am$/,
  ],
  [
    'result',
    2,
    /^(?:result|outcome|check result|test result code|ergebnis|résultat|resultado|risultato|compliance|compliance (?:status|result)|pass fail)$/,
  ],
  ['purl', 3, /^(?:package ?url|purl)$/],
  [
    'component-version',
    3,
    /^(?:installed|package|pkg|component|current|library|software|affected|artifact|found|product|detected) ?version$|^version (?:installed|in use)$|^(?:component )?versions$|^package version$|^installierte version$|^version installée$|^versión(?: instalada)?$|^versione(?: installata)?$|^versão(?: instalada)?$/,
  ],
  ['component-version', 4, /^component version name$/],
  ['component-version', 2, /^(?:version|installed)$/],
  [
    'component',
    4,
    /^(?:package|pkg|component|library|dependency|module|artifact|paket|komponente|bibliothek) ?name$|^(?:package|library|component|dependency|pkg|module|paket|komponente|bibliothek)$|^detailed name$|caused by package$|^composants?$|^composant (?:concerné|affecté)$|^componentes?(?: afectad[oa]s?| afetad[oa]s?)?$|^componente interessato$|^paquetes?(?: afectado)?$|^paquet$|^pacotes?$|^pacchett[oi]$|^librer[ií]a$|^biblioteca$|^bibliothèque$|^logiciel$/,
  ],
  [
    'component',
    3,
    /^(?:packages|affected (?:package|component|product|software)|software|product|produkt|artifact|product name|project name|component name version|software name|components|gem|crate)$/,
  ],
  ['component', 0.5, /^name$/],
  ['component', 1, /^(?:vuln|source package|affected)$/],
  [
    'path',
    2,
    /^(?:package|file|location|install|component|object full)? ?path$|^(?:location|file|file ?name|datei|pfad)$/,
  ],
  [
    'asset',
    4,
    /^(?:host ?name(?: ip)?|ip (?:host|host ?name)|(?:impacted|affected) (?:system|asset|host)s?|systeme?|asset ?name|asset|host|affected (?:host|asset|system)s?|fqdn ip|ip fqdn|image ?name|host \(?[\p{L}]+\)?|betroffenes system|rechner|resource name|instance name|computer name|machine|hôte (?:concerné|affecté)|(?:activo|sistema|equipo|host|servidor) afectado|(?:ativo|sistema|host|servidor) afetado|(?:sistema|host|asset) interessato|système (?:concerné|affecté))$/u,
  ],
  [
    'asset',
    3,
    /^(?:ip|ip address|image|target|system|server|endpoint|fqdn|dns name|device|device name|gerät|ziel|container|node|resource|repository|tag|repo tag|sistema|activo|ativo|equipo|servidor|serveur|hôte|cible|objetivo|alvo|bersaglio|équipement|dns|resource id|names|container image tags)$/,
  ],
  [
    'asset',
    1,
    /^(?:ip addresses|host ip|uri|url|instance|site|domain|application|app|project|projekt|container image|registry|cluster)$/,
  ],
  ['port', 2, /^(?:port|protocol port|port protocol|affected port)$/],
  [
    'found-on',
    3,
    /^(?:first )?(?:found|seen|detected|discovered|observed)(?: (?:on|at|date))?$|^(?:detection|discovery|found|first found|first seen) (?:date|time)$|^discovered$|^date added$|^gefunden am$|^first (?:time )?(?:seen|found|detected)(?: timestamp)?$|^created on$/,
  ],
  [
    'found-on',
    1,
    /^(?:date|timestamp|datum|last (?:found|seen|detected|observed)|scan date|host start|created(?: at)?|fecha)$/,
  ],
  [
    'source',
    2,
    /^(?:cvss |score |severity |vulnerability |data )?source$|^quelle$|^assigner$|^scored by$/,
  ],
]
