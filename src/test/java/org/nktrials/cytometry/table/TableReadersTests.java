package org.nktrials.cytometry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.cytometry.table.CytometryTable.TableProblem;
import org.nktrials.cytometry.table.CytometryTable.TableProblem.Code;
import org.nktrials.cytometry.table.SampleRow.Kind;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-01")
class TableReadersTests {

  /** Cells between semicolons, which none of these tables contains. */
  private static List<TableRow> rows(String... lines) {
    List<TableRow> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new TableRow(rows.size() + 1, List.of(line.split(";", -1))));
    }
    return rows;
  }

  private static CytometryTable reference(String file) throws IOException {
    Path path = Path.of(System.getProperty("nk.reference", "absent"), "tables", file);
    assumeTrue(Files.isReadable(path), () -> "no reference table " + path.toAbsolutePath());
    List<TableRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      rows.add(new TableRow(rows.size() + 1, List.of(line.split(",", -1))));
    }
    CytometryTable table = FlowJoTable.read(rows);
    System.out.println(file + ": " + table.rows().size() + " rows");
    return table;
  }

  private static long count(CytometryTable table, Kind kind) {
    return table.rows().stream().filter(row -> row.kind() == kind).count();
  }

  @Test
  void readsAnExportWithAPhantomColumnAndBlankControls() throws IOException {
    CytometryTable table = reference("AT25-AS284_Monocyte.csv");
    assertThat(table.problems()).isEmpty();
    assertThat(table.columns()).hasSize(9);
    assertThat(table.columns().get(3).marker()).isEqualTo("GFP-A");
    assertThat(table.columns().get(3).channel()).isEqualTo("Comp-B525-A");
    assertThat(table.columns().get(0).gatePath()).hasSize(9).endsWith("GFP+ Monocytes");
    assertThat(table.columns().get(0).unit()).isEqualTo("%");
    assertThat(table.rows()).hasSize(71);
    assertThat(count(table, Kind.SUMMARY)).isEqualTo(2);
    assertThat(count(table, Kind.CONTROL)).isPositive();
    TableCell first = table.rows().getFirst().cells().getFirst();
    assertThat(first.value()).isEqualByComparingTo("0.92");
    assertThat(first.line()).isEqualTo(2);
  }

  @Test
  void readsNotEvaluableAsNoValueAndNeverAsZero() throws IOException {
    CytometryTable table = reference("DiD.csv");
    assertThat(table.problems()).isEmpty();
    assertThat(table.columns()).hasSize(12);
    assertThat(table.rows()).hasSize(38);
    SampleRow without =
        table.rows().stream()
            .filter(row -> row.name().contains("B4_2.1"))
            .findFirst()
            .orElseThrow();
    assertThat(without.cells().getFirst().value()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(without.cells().getLast().evaluable()).isFalse();
    assertThat(without.cells().getLast().typed()).isEqualTo("n/a");
  }

  @Test
  void namesCellsAndColumnsThatItRefuses() {
    CytometryTable table =
        FlowJoTable.read(
            rows(
                ";A | B/NK, CD56+ | Count;A | Count;A | Count;A | Guess;Something;",
                "s1.fcs;10;1,5;2;3;4;",
                "s1.fcs;x;7;;;;9",
                ";1;2;3;4;5;",
                ";;;;;;",
                "SD;;;;;;"));
    assertThat(table.columns()).hasSize(2);
    assertThat(table.columns().getFirst().gatePath()).containsExactly("A | B", "NK, CD56+");
    assertThat(table.problems())
        .extracting(TableProblem::code)
        .containsExactly(
            Code.REPEATED_COLUMN,
            Code.UNKNOWN_COLUMN,
            Code.UNKNOWN_COLUMN,
            Code.AMBIGUOUS_NUMBER,
            Code.NOT_A_NUMBER,
            Code.BEYOND_THE_COLUMNS,
            Code.NO_SAMPLE_NAME);
    TableProblem ambiguous = table.problems().get(3);
    assertThat(ambiguous.line()).isEqualTo(2);
    assertThat(ambiguous.column()).isEqualTo(3);
    assertThat(table.rows()).extracting(SampleRow::repeated).containsExactly(false, true, false);
    assertThat(table.rows().getLast().kind()).isEqualTo(Kind.SUMMARY);
  }

  @Test
  void readsTubesOfDiva() {
    CytometryTable table =
        DivaTubeTable.read(
            rows(
                "Tube Name;T1",
                "Record Date;Mar 18, 2014 12:38:58 PM",
                "Population;Parent Name;#Events;%Parent;%Grand Parent;%Total;FITC-A Mean;What",
                "All Events;####;12,345;####;####;100.0%;3.1;1",
                "Lymphocytes;All Events;1,000;8.1%;;8.1;1,234.5;1",
                "NK;Lymphocytes;90;9.0;x;0.7;7;1",
                "",
                "Tube Name;T2",
                "Population;Parent Name;#Events",
                "All Events;####;7"));
    assertThat(table.rows()).hasSize(4).noneMatch(SampleRow::repeated);
    assertThat(TubeRows.of(table))
        .extracting(SampleRow::name, SampleRow::recorded, tube -> tube.cells().size())
        .containsExactly(tuple("T1", "Mar 18, 2014 12:38:58 PM", 14), tuple("T2", "", 1));
    SampleRow nk = table.rows().get(2);
    assertThat(nk.name()).isEqualTo("T1");
    assertThat(nk.cells().getFirst().column().gatePath())
        .containsExactly("All Events", "Lymphocytes", "NK");
    assertThat(table.rows().get(0).cells().getFirst().value()).isEqualByComparingTo("12345");
    assertThat(table.rows().get(1).cells().getLast().value()).isEqualByComparingTo("1234.5");
    assertThat(table.rows().get(1).cells().getLast().column().channel()).isEqualTo("FITC-A");
    assertThat(table.rows().get(3).name()).isEqualTo("T2");
    assertThat(table.problems())
        .extracting(TableProblem::code)
        .containsExactly(Code.UNKNOWN_COLUMN, Code.NOT_A_NUMBER);
  }

  @Test
  void tellsTwoTubesOfOneNameApart() {
    List<SampleRow> tubes =
        TubeRows.of(
            DivaTubeTable.read(
                rows(
                    "Tube Name;T1",
                    "Population;Parent Name;#Events",
                    "All Events;####;",
                    "NK;All Events;3",
                    "",
                    "Tube Name;T1",
                    "Population;Parent Name;#Events",
                    "All Events;####;5")));
    assertThat(tubes)
        .extracting(SampleRow::line, SampleRow::repeated, SampleRow::kind)
        .containsExactly(tuple(3, false, Kind.SAMPLE), tuple(8, true, Kind.SAMPLE));
    assertThat(TubeRows.of(FlowJoTable.read(rows(";A | Count", "s;1", "s;2", "t;"))))
        .extracting(SampleRow::name, SampleRow::repeated, SampleRow::kind)
        .containsExactly(
            tuple("s", false, Kind.SAMPLE),
            tuple("s", true, Kind.SAMPLE),
            tuple("t", false, Kind.CONTROL));
    assertThat(TubeRows.of(FlowJoTable.read(List.of()))).isEmpty();
  }

  @Test
  void readsBatchesOfDivaFromTheRight() {
    CytometryTable table =
        DivaBatchTable.read(
            rows(
                "Tube Name;Record Date;All Events #Events;NK Cells #Events;NK Cells %Grand Parent;"
                    + "NK Cells FITC-A Geo Mean;NK Cells;Other PE-A Mean",
                "T1;Mar 18;10,000;250;2.5%;88;1;2", "T2;Mar 18;####;250;2.5%;88;1;2"));
    assertThat(table.columns()).hasSize(4);
    assertThat(table.rows()).extracting(SampleRow::recorded).containsOnly("Mar 18");
    TableColumn intensity = table.columns().getLast();
    assertThat(intensity.population()).isEqualTo("NK Cells");
    assertThat(intensity.channel()).isEqualTo("FITC-A");
    assertThat(intensity.statistic()).isEqualTo("Geo Mean");
    assertThat(table.columns().get(2).statistic()).isEqualTo("%Grand Parent");
    assertThat(table.rows().getFirst().cells().getFirst().value()).isEqualByComparingTo("10000");
    assertThat(table.rows().getLast().cells().getFirst().evaluable()).isFalse();
    assertThat(table.problems())
        .extracting(TableProblem::code)
        .containsExactly(Code.UNKNOWN_COLUMN, Code.UNKNOWN_COLUMN);
  }

  @Test
  void readsByASavedMapAndKeepsWhatIsBeyondALimit() {
    var map =
        new MappedTable.ColumnMap(
            "Sample",
            List.of(
                new MappedTable.Mapped("NK abs", List.of("NK"), "Count", null, "cells/µL"),
                new MappedTable.Mapped("B abs", List.of("B"), "Count", null, "cells/µL")),
            List.of("Remark"));
    CytometryTable table =
        MappedTable.read(rows("Sample;NK abs;Remark;New", "P1;<5;fine;1", "P2;120;;1"), map);
    TableCell low = table.rows().getFirst().cells().getFirst();
    assertThat(low.comparator()).isEqualTo("<");
    assertThat(low.value()).isEqualByComparingTo("5");
    assertThat(table.rows().getLast().cells().getFirst().comparator()).isNull();
    assertThat(table.problems())
        .extracting(TableProblem::code)
        .containsExactly(Code.MISSING_COLUMN, Code.UNKNOWN_COLUMN);
  }

  @Test
  void saysWhenALayoutIsAnother() {
    List<TableRow> other = rows("a;b", "1;2");
    var map = new MappedTable.ColumnMap("Sample", List.of(), List.of());
    for (CytometryTable table :
        List.of(
            FlowJoTable.read(other),
            FlowJoTable.read(List.of()),
            DivaTubeTable.read(other),
            DivaBatchTable.read(other),
            DivaBatchTable.read(List.of()),
            MappedTable.read(List.of(), map),
            MappedTable.read(other, map))) {
      assertThat(table.rows()).isEmpty();
      assertThat(table.problems()).extracting(TableProblem::code).containsOnly(Code.UNKNOWN_LAYOUT);
    }
  }
}
