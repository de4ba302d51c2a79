package org.nktrials.shared;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * Counts the rows of a list as far as anybody turns its pages: exactly, up to 200 rows after the
 * first of the page. Counting a million rows takes longer than the page, and so does a thousand.
 */
public final class RowCount {

  /** Rows that are counted after the first row of the page. */
  public static final int MOST = 200;

  private RowCount() {}

  /**
   * A count of rows.
   *
   * @param from the select from its "from" on; the parameter :counted is {@link #limit}
   */
  public static String of(String from) {
    return "select count(*) from (select 1 " + from + " limit :counted) counted";
  }

  /** How many rows are counted at most. */
  public static long limit(Pageable page) {
    return page.isPaged() ? page.getOffset() + MOST + 1 : Long.MAX_VALUE;
  }

  /** "12", or "more than 200" where no more were counted. */
  public static String words(Page<?> list) {
    long counted = list.getTotalElements();
    return isOpen(list) ? "more than %,d".formatted(counted - 1) : String.valueOf(counted);
  }

  /** Whether there are more rows than were counted. */
  public static boolean isOpen(Page<?> list) {
    return list.getPageable().isPaged() && list.getTotalElements() >= limit(list.getPageable());
  }
}
