package org.nktrials.exchange;

/**
 * A column as it stands in an archive.
 *
 * @param name in the database
 * @param type PostgreSQL's word for its type
 * @param withheld whether only the fact that there is a value is told
 */
record ArchivedColumn(String name, String type, boolean withheld) {

  static final String WITHHELD = "(withheld)";

  private static final String BYTES = "bytea";

  /** Names a kept document by its SHA-256; it goes into the archive as a file. */
  boolean isDocument() {
    return name.equals("pdf_sha256") && !withheld;
  }

  boolean isNumber() {
    return !withheld && (type.equals("numeric") || type.equals("int4") || type.equals("int8"));
  }

  /** Whether a person can make something of it: identities and versions are for machines. */
  boolean isForReaders() {
    return !name.equals("id") && !name.endsWith("_id") && !name.equals("version");
  }

  /** The value as text: times in UTC, files by their SHA-256. */
  String selected() {
    String column = "t.\"" + name + "\"";
    if (withheld) {
      return "case when " + column + " is not null then '" + WITHHELD + "' end";
    }
    return switch (type) {
      case "timestamptz" ->
          "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
      case BYTES -> "'SHA-256 ' || encode(sha256(" + column + "), 'hex')";
      case "numeric", "int4", "int8" -> column;
      default -> column + "::text";
    };
  }
}
