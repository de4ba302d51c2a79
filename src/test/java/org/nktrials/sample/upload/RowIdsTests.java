package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowIdsTests {

  /** Rows that were stored earlier keep their addresses. */
  @Test
  void areTheNameBasedIdentitiesOfFileAndLine() {
    UUID file = UUID.fromString("0195f2a4-7c11-7000-8000-00000000abcd");
    RowIds ids = new RowIds(file);
    for (int line : new int[] {0, 1, 7, 4711, 50_000}) {
      String name = file + ":" + line;
      assertThat(ids.of(line))
          .isEqualTo(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(CheckedRow.id(file, line));
    }
  }
}
