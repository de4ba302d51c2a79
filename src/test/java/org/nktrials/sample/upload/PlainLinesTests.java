package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.cytometry.table.TableRow;
import org.nktrials.validation.Requirement;

@Requirement("HOSTILE-09")
class PlainLinesTests {

  @Test
  void partsALineNoFurtherThanItMayGo() {
    List<TableRow> rows = new ArrayList<>();
    PlainLines.of("a,b\r\n" + ",".repeat(9) + "\nc", ',', 3, rows::add);
    assertThat(rows).extracting(TableRow::line).containsExactly(1, 2, 3);
    assertThat(rows.get(0).cells()).containsExactly("a", "b");
    assertThat(rows.get(1).cells()).as("one more than may be, so that it is seen").hasSize(5);
    assertThat(rows.get(2).cells()).containsExactly("c");
  }
}
