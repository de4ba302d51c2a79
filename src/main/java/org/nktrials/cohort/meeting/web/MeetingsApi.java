package org.nktrials.cohort.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.nktrials.cohort.meeting.Meeting;
import org.nktrials.cohort.meeting.Meetings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The committee's meetings for programs. */
@RestController
@RequestMapping("/api/v1/trials/{code}/meetings")
@Tag(name = "Meetings", description = "Attendees, quorum, pack and decisions of each meeting")
class MeetingsApi {

  private final Meetings meetings;

  MeetingsApi(Meetings meetings) {
    this.meetings = meetings;
  }

  @GetMapping
  @Operation(summary = "Meetings of a trial, latest first")
  List<Meeting> list(@PathVariable String code) {
    return meetings.ofTrial(code);
  }
}
