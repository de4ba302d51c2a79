package org.nktrials.shared;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * The columns by which a list may be sorted. Names from the address are looked up here and never
 * reach the database themselves.
 *
 * @param columns as named in the address; the first one sorts when none is asked for
 * @param standing direction of the first column when none is asked for
 */
public record SortColumns(List<Column> columns, Sort.Direction standing) {

  /** Most rows of a file: more than any list of this system has. */
  private static final int WHOLE = 100_000;

  /** Beyond it, offsets cannot be counted; nobody turns pages that far. */
  private static final int FURTHEST_PAGE = 20_000;

  public SortColumns {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a list is sorted by something");
    }
  }

  /** Columns that are named in the address as in the query, ascending by the first. */
  public static SortColumns of(String... names) {
    return new SortColumns(
        List.of(names).stream().map(name -> new Column(name, name)).toList(), Sort.Direction.ASC);
  }

  /** A column whose name in the query differs from that in the address. */
  public static SortColumns by(String name, String inQuery) {
    return new SortColumns(List.of(new Column(name, inQuery)), Sort.Direction.ASC);
  }

  /** The same with the first column descending unless asked otherwise: newest first. */
  public SortColumns newestFirst() {
    return new SortColumns(columns, Sort.Direction.DESC);
  }

  /** The same with one more column, whose name in the query differs. */
  public SortColumns and(String name, String inQuery) {
    return new SortColumns(
        Stream.concat(columns.stream(), Stream.of(new Column(name, inQuery))).toList(), standing);
  }

  /** The page asked for, sorted by an allowed column. */
  public PageRequest page(Pageable asked) {
    return PageRequest.of(
        Math.min(asked.getPageNumber(), FURTHEST_PAGE), asked.getPageSize(), sort(asked));
  }

  /** All rows as one page, for a file. */
  public PageRequest whole(Pageable asked) {
    return PageRequest.of(0, WHOLE, sort(asked));
  }

  /** An {@code order by} of SQL, ended by a column that tells rows apart. */
  public static String orderBy(Pageable page, String last) {
    StringBuilder order = new StringBuilder(" order by ");
    page.getSort()
        .forEach(
            one -> order.append(one.getProperty()).append(one.isAscending() ? ", " : " desc, "));
    return order.append(last).toString();
  }

  private Sort sort(Pageable asked) {
    for (Sort.Order order : asked.getSort()) {
      for (Column column : columns) {
        if (column.name().equals(order.getProperty())) {
          return Sort.by(order.getDirection(), column.inQuery());
        }
      }
    }
    return Sort.by(standing, columns.getFirst().inQuery());
  }

  /**
   * A column.
   *
   * @param name in the address
   * @param inQuery property of an entity, or column of SQL
   */
  public record Column(String name, String inQuery) {}
}
