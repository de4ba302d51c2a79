package org.nktrials.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

@Requirement("HOSTILE-02")
class SortColumnsTests {

  private static final SortColumns COLUMNS =
      SortColumns.by("happened", "d.happened_at").newestFirst().and("patient", "p.code");

  @Test
  void sortsByTheFirstColumnWhenNothingIsAsked() {
    assertThat(orderBy(Sort.unsorted())).isEqualTo(" order by d.happened_at desc, d.id");
  }

  @Test
  void sortsByAnAllowedColumnInTheDirectionAsked() {
    assertThat(orderBy(Sort.by("patient"))).isEqualTo(" order by p.code, d.id");
    assertThat(orderBy(Sort.by(Sort.Direction.DESC, "patient")))
        .isEqualTo(" order by p.code desc, d.id");
  }

  @Test
  void letsNoOtherNameReachTheDatabase() {
    assertThat(orderBy(Sort.by("1; drop table patient")))
        .isEqualTo(" order by d.happened_at desc, d.id");
  }

  @Test
  void keepsThePageWithinWhatCanBeCounted() {
    PageRequest page = COLUMNS.page(PageRequest.of(Integer.MAX_VALUE, 200));
    assertThat(page.getOffset()).isLessThan(10_000_000L);
    assertThat(page.getPageSize()).isEqualTo(200);
  }

  private static String orderBy(Sort asked) {
    return SortColumns.orderBy(COLUMNS.page(PageRequest.of(0, 50, asked)), "d.id");
  }
}
