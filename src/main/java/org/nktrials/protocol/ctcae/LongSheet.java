package org.nktrials.protocol.ctcae;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that compares two versions with one row a grade: its left half holds the earlier version,
 * which NCI does not publish any more as a sheet of its own.
 */
record LongSheet(String version, int socColumn, int termColumn, int part, int text) {

  private static final Pattern GRADE = Pattern.compile("grade ([1-5])", Pattern.CASE_INSENSITIVE);

  /** What the heads say; empty when they are not those of such a sheet. */
  static Optional<LongSheet> of(SheetRow heads, String sheet) {
    int part = heads.column(0, "grade/definition");
    int text = heads.column(part + 1, "description");
    int soc = heads.column(0, "soc");
    int term = heads.column(soc + 1, "term");
    String version = WideSheet.version(heads, sheet);
    return part > 0 && text > part && soc >= 0 && term > soc && term < part && version != null
        ? Optional.of(new LongSheet(version, soc, term, part, text))
        : Optional.empty();
  }

  ReadVersion read(String sheet, List<SheetRow> rows, List<RefusedRow> refused) {
    Map<String, Parts> terms = new LinkedHashMap<>();
    for (SheetRow row : rows) {
      if (row.said(termColumn).isEmpty() && row.said(part).isEmpty()) {
        continue; // a term that only the later version has
      }
      String problem = take(row, terms);
      if (problem != null) {
        refused.add(new RefusedRow(sheet, row.number(), problem));
      }
    }
    List<ReadTerm> read = new ArrayList<>();
    terms.forEach(
        (name, parts) -> {
          if (parts.grades.isEmpty()) {
            refused.add(new RefusedRow(sheet, parts.row, name + " defines no grade"));
          } else {
            read.add(new ReadTerm(parts.soc, name, parts.definition, parts.note, parts.grades));
          }
        });
    return new ReadVersion(version, sheet, read);
  }

  private @Nullable String take(SheetRow row, Map<String, Parts> terms) {
    String name = row.said(termColumn);
    String said = row.said(text);
    if (name.isEmpty() || row.said(socColumn).isEmpty()) {
      return name.isEmpty() ? "no term" : name + " has no system organ class";
    }
    if (said.length() > SheetRows.LONGEST_CELL) {
      return name + " has a text of more than 5,000 letters";
    }
    return terms
        .computeIfAbsent(name, key -> new Parts(row.said(socColumn), row.number()))
        .take(name, row.said(part), said);
  }

  /** What the rows of one term say together. */
  private static final class Parts {
    private final String soc;
    private final int row;
    private final Map<Integer, String> grades = new TreeMap<>();
    private @Nullable String definition;
    private @Nullable String note;

    Parts(String soc, int row) {
      this.soc = soc;
      this.row = row;
    }

    /** Takes one row; else says what is wrong with it. */
    @Nullable String take(String name, String part, String said) {
      Matcher grade = GRADE.matcher(part);
      if (grade.matches()) {
        if (said.isEmpty()) {
          return null;
        }
        int number = Integer.parseInt(grade.group(1));
        String before = grades.putIfAbsent(number, said);
        return before == null || before.equals(said)
            ? null
            : "%s has two texts for grade %d".formatted(name, number);
      }
      if (part.equalsIgnoreCase("definition")) {
        definition = WideSheet.orNull(said);
        return null;
      }
      if (part.equalsIgnoreCase("navigational note")) {
        note = WideSheet.orNull(said);
        return null;
      }
      return name + ": “" + part + "” is neither a grade nor a definition nor a note";
    }
  }
}
