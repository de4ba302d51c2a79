package org.nktrials.config.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.nktrials.shared.RowCount;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The present address with one part changed, for templates as {@code @addresses}: filters stay in
 * the address, so that a page can be sent to a colleague.
 */
@Component
public class Addresses {

  /** Another page of the list, counted from 0. */
  public String page(int number) {
    return relative(
        ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("page", number));
  }

  /** How many rows a list has: "12", "more than 200". */
  public String rows(Page<?> list) {
    return RowCount.words(list);
  }

  /** Where in the list this page is: "Page 1 of 3, 120 rows", "Page 2, more than 1,050 rows". */
  public String pages(Page<?> list) {
    String of = RowCount.isOpen(list) ? "" : " of " + list.getTotalPages();
    return "Page %d%s, %s rows".formatted(list.getNumber() + 1, of, RowCount.words(list));
  }

  /**
   * The head of a column by which the list can be sorted.
   *
   * @param key name of the column in the address
   * @param standing how the list is sorted when the address says nothing, such as "at,desc"
   */
  public ColumnHead column(String key, String standing) {
    String asked =
        ServletUriComponentsBuilder.fromCurrentRequest().build().getQueryParams().getFirst("sort");
    String now = asked == null || asked.isBlank() ? standing : decoded(asked);
    String direction = "none";
    if (now.equals(key) || now.equals(key + ",asc")) {
      direction = "ascending";
    } else if (now.equals(key + ",desc")) {
      direction = "descending";
    }
    return new ColumnHead(direction, sortedBy(direction.equals("ascending") ? key + ",desc" : key));
  }

  /** The rows of the present list as a file: the same address with ".csv" behind the path. */
  public String csv() {
    return as("csv");
  }

  /** The present list in another form: the same address with the form's ending, such as "pdf". */
  public String as(String ending) {
    UriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
    String path = here.build().getPath();
    return relative(here.replacePath(path + "." + ending).replaceQueryParam("page"));
  }

  /** The present list sorted otherwise, from its first page; "grade,desc" turns the order. */
  public String sortedBy(String order) {
    return relative(
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("page")
            .replaceQueryParam("sort", order));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value; // no order that a link of ours asked for
    }
  }

  /** Without host and scheme: what a proxy calls itself does not matter. */
  private static String relative(UriComponentsBuilder address) {
    return address.scheme(null).host(null).port(null).build().toUriString();
  }
}
