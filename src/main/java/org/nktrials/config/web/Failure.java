package org.nktrials.config.web;

import java.util.List;
import org.nktrials.shared.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A request that did not succeed, in words that can be shown: never the text of an exception.
 *
 * @param code stable code for programs
 * @param title what happened, in a few words
 * @param detail what it means and what to do
 * @param problems what stands in the way, one by one; may be empty
 * @param headers headers that belong to the status, such as Allow
 */
record Failure(
    HttpStatusCode status,
    String code,
    String title,
    String detail,
    List<Problem> problems,
    HttpHeaders headers) {

  static Failure of(HttpStatus status, String code, String title, String detail) {
    return new Failure(status, code, title, detail, List.of(), HttpHeaders.EMPTY);
  }

  Failure with(List<Problem> found) {
    return new Failure(status, code, title, detail, List.copyOf(found), headers);
  }

  Failure with(HttpHeaders more) {
    return new Failure(status, code, title, detail, problems, more);
  }

  Failure saying(String sentence) {
    return new Failure(status, code, title, sentence, problems, headers);
  }
}
