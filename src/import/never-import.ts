import { headerKey } from './header-text.ts';

/**
 * Columns that no field is ever read from, whatever a mapping says (see `hidden-columns.ts` for what becomes of them): identity papers, payment accounts, tax numbers, e-mail. The express
 * regulation forbids identity data on waybills (`facts/masking.md` 1.2; `exports/README.md` 4.10).
 */
const NEVER = [
  '身份证',
  '证件号',
  '证件类型',
  '实名',
  '护照',
  '支付宝账号',
  '支付宝帐号',
  '用户购买手机号',
  '纳税人识别',
  '银行账号',
  '银行卡',
  '开户行',
  'nationalregistration',
  'taxidentifier',
  'taxid',
  'vatnumber',
  'idcard',
  'idnumber',
  'passport',
  'socialsecurity',
  'ssn',
  'email',
  'emailaddress',
  '邮箱',
  '电子邮件',
  '生年月日',
  '出生日期',
  'birthday',
  'dateofbirth',
  'メールアドレス',
  '이메일',
  'courriel',
  'correoelectronico',
  'อีเมล',
  '统一编号',
  '統一編號',
  '개인통관',
  '통관고유부호',
  '주민등록',
  '주민번호',
  'マイナンバー',
  'เลขบัตรประชาชน',
  'เลขประจำตัวประชาชน',
  'steuernummer',
  'personalausweis',
  'ustid',
  'vatid',
  'npwp',
  'cmnd',
  'cccd',
  'siret',
  'cedula',
  'cuit',
  'emel',
  'surel',
  'dni',
  'nif',
  'rfc',
  'curp',
  'cpf',
  'ktp',
  'nik',
] as const;
const KEYS: readonly string[] = NEVER.map(headerKey);
/** Short words that stand inside others must be the whole header. */
const WHOLE_ONLY: ReadonlySet<string> = new Set([
  'ssn',
  'taxid',
  'emel',
  'surel',
  'dni',
  'nif',
  'rfc',
  'curp',
  'cpf',
  'ktp',
  'nik',
]);

/** Whether a column with this header must not be read. */
export function isNeverImported(header: string): boolean {
  const key = headerKey(header);
  return KEYS.some((word) => (WHOLE_ONLY.has(word) ? key === word : key.includes(word)));
}
