package org.nktrials.datareview.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.nktrials.datareview.Queries;
import org.nktrials.datareview.Query;
import org.nktrials.datareview.QueryFilter;
import org.nktrials.protocol.ProtocolService;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queries for programs. */
@RestController
@RequestMapping("/api/v1")
class QueriesApi {

  private final Queries queries;
  private final ProtocolService protocols;

  QueriesApi(Queries queries, ProtocolService protocols) {
    this.queries = queries;
    this.protocols = protocols;
  }

  /** Those that are not closed, or all. */
  @GetMapping("/trials/{code}/queries")
  List<Query> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "false") boolean closed,
      Pageable page) {
    return queries
        .of(protocols.trial(code).id(), new QueryFilter(patient, null, closed), page)
        .getContent();
  }

  @PostMapping("/patients/{patient}/queries")
  @ResponseStatus(HttpStatus.CREATED)
  Query ask(@PathVariable("patient") String code, @Valid @RequestBody AskForm form) {
    return queries.query(queries.ask(code, form.at(), form.text(), form.submission()));
  }

  @PostMapping("/queries/{query}/answer")
  Query answer(@PathVariable("query") UUID id, @Valid @RequestBody QueryStepForm form) {
    queries.answer(id, form.version(), form.text());
    return queries.query(id);
  }
}
