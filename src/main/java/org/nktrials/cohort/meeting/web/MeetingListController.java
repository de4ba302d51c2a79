package org.nktrials.cohort.meeting.web;

import static java.util.stream.Collectors.joining;

import org.nktrials.cohort.meeting.Attendee;
import org.nktrials.cohort.meeting.Meeting;
import org.nktrials.cohort.meeting.MeetingListing;
import org.nktrials.cohort.meeting.Meetings;
import org.nktrials.document.CsvTable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The committee's meetings as a list and as a file. */
@Controller
class MeetingListController {

  private final MeetingListing listing;
  private final Meetings meetings;
  private final MeetingPage page;
  private final ProtocolService protocols;

  MeetingListController(
      MeetingListing listing, Meetings meetings, MeetingPage page, ProtocolService protocols) {
    this.listing = listing;
    this.meetings = meetings;
    this.page = page;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/meetings")
  String list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String text,
      Pageable asked,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    model.addAttribute("meetings", listing.page(trial, text, asked));
    model.addAttribute("text", text);
    page.frame(trial, model);
    model.addAttribute("mayRecord", meetings.mayRecord(trial));
    return "cohort/meetings";
  }

  @GetMapping("/trials/{code}/meetings.csv")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam(defaultValue = "") String text, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    CsvTable table =
        new CsvTable("meeting", "held", "pack", "attendees", "quorum_missing", "decisions");
    for (Meeting one : listing.all(trial, text, asked)) {
      table.row(
          one.number(),
          one.heldOn(),
          one.pack(),
          one.attendees().stream().map(Attendee::name).collect(joining("; ")),
          one.quorumMissing(),
          one.decisions().stream().map(String::valueOf).collect(joining("; ")));
    }
    return table.download(trial.code() + "-meetings.csv");
  }
}
