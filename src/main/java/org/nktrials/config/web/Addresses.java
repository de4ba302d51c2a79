package org.nktrials.config.web;

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

  /** The first page sorted by a property, such as "code" or "dueAt,desc". */
  public String sortedBy(String order) {
    return relative(
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("page")
            .replaceQueryParam("sort", order));
  }

  /** Without host and scheme: what a proxy calls itself does not matter. */
  private static String relative(UriComponentsBuilder address) {
    return address.scheme(null).host(null).port(null).build().toUriString();
  }
}
