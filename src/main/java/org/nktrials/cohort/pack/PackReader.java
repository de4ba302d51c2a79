package org.nktrials.cohort.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.VisiblePatients;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;

/**
 * A pack as one person may read it. Patients whom the person may open stand with code and link. The
 * committee, which opens no patient, reads everything with the patients numbered within the pack.
 * People of single sites read of the others' patients what the board shows: site and state.
 *
 * @param opensPatients whether the person opens patients of any site of the trial
 */
record PackReader(VisiblePatients visible, boolean opensPatients) {

  private static final String NOT_SHOWN = "not shown";

  /** Whether nothing has to be left out. */
  boolean readsAll(PackContent content) {
    return content.rows().allMatch(row -> row.site() == null || visible.include(row.site()));
  }

  /** What the person reads. */
  PackContent read(PackContent content) {
    return new PackContent(
        content.trial(),
        content.title(),
        content.cutOff(),
        content.protocol(),
        content.protocolSha256(),
        List.of(),
        content.sections().stream().map(section -> section(section, content)).toList());
  }

  private Section section(Section section, PackContent content) {
    return new Section(
        section.key(),
        section.title(),
        section.note() == null ? null : visible.mask(section.note()),
        section.tables().stream().map(table -> table(table, content)).toList());
  }

  private Table table(Table table, PackContent content) {
    List<Row> shown =
        table.rows().stream().flatMap(row -> row(row, table, content).stream()).toList();
    int hidden = table.rows().size() - shown.size();
    String empty = hidden == 0 ? table.empty() : "Only patients of other sites: not shown to you.";
    String title =
        hidden == 0
            ? table.title()
            : "%s (%d of patients of other sites not shown)".formatted(table.title(), hidden);
    return new Table(title, table.ofPatients(), table.columns(), shown, empty);
  }

  private Optional<Row> row(Row row, Table table, PackContent content) {
    String site = row.site();
    if (site == null) {
      return Optional.of(masked(row, null, row.cells()));
    }
    if (visible.include(site)) {
      return Optional.of(
          new Row(
              row.patientId(),
              row.patient(),
              site,
              row.recordType(),
              row.recordId(),
              row.link(),
              mask(row.cells())));
    }
    if (!opensPatients) {
      int place = content.patients().indexOf(row.patient()) + 1;
      return Optional.of(masked(row, "Patient %d, site %s".formatted(place, site), row.cells()));
    }
    return table.columns().stream().anyMatch(Column::open)
        ? Optional.of(masked(row, "Site " + site, open(row, table)))
        : Optional.empty();
  }

  private static List<String> open(Row row, Table table) {
    return IntStream.range(0, row.cells().size())
        .mapToObj(i -> table.columns().get(i).open() ? row.cells().get(i) : NOT_SHOWN)
        .toList();
  }

  private Row masked(Row row, @Nullable String name, List<String> cells) {
    return new Row(null, name, row.site(), null, null, null, mask(cells));
  }

  private List<String> mask(List<String> cells) {
    return cells.stream().map(visible::mask).toList();
  }
}
