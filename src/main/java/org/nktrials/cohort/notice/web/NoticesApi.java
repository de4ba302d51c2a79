package org.nktrials.cohort.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.nktrials.cohort.notice.NoticeLine;
import org.nktrials.cohort.notice.Notices;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices for programs. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "Decisions in force, reopened or withdrawn; levels closed")
class NoticesApi {

  private final Notices notices;

  NoticesApi(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  @Operation(summary = "One's own notices, unread ones first, 50 a page")
  List<NoticeLine> list(Pageable page) {
    return notices
        .mine(Pageable.ofSize(page.getPageSize()).withPage(page.getPageNumber()))
        .getContent();
  }

  @PostMapping("/{notice}/acknowledgement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Acknowledge a notice")
  void acknowledge(@PathVariable UUID notice) {
    notices.acknowledge(notice);
  }
}
