package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;

import java.util.UUID;
import java.util.stream.Stream;

/** Committee packs, meetings, notices and the document of a decision. */
record CommitteeRouteFixtures(SweepCommittee committee) {

  private static final String TRIAL = " /trials/{code}";
  private static final String API = " /api/v1/trials/{code}";

  Stream<RouteFixture> all() {
    return Stream.of(packs(), packsForPrograms(), meetings(), notices()).flatMap(one -> one);
  }

  private Stream<RouteFixture> packs() {
    return Stream.of(
        of("GET" + TRIAL + "/packs", "committee-member", "pharmacist", this::trial),
        of("POST" + TRIAL + "/packs", "statistician", "committee-member", this::submitted),
        of("GET" + TRIAL + "/packs/{number}", "monitor", "laboratory", this::pack),
        of("GET" + TRIAL + "/packs/{number}/check", "statistician", "pharmacist", this::pack),
        of("GET" + TRIAL + "/packs/{number}/pdf", "committee-member", "pharmacist", this::pack),
        of(
            "GET" + TRIAL + "/decisions/{number}/pdf",
            "monitor",
            "laboratory",
            () -> Sending.trial(SweepStudy.TRIAL).to("number", 1)));
  }

  private Stream<RouteFixture> packsForPrograms() {
    return Stream.of(
        of("GET" + API + "/packs", "committee-member", "pharmacist", this::trial),
        of("POST" + API + "/packs", "statistician", "monitor", () -> trial().json("{}")),
        of("GET" + API + "/packs/{number}", "monitor", "laboratory", this::pack),
        of("GET" + API + "/packs/{number}/check", "statistician", "pharmacist", this::pack));
  }

  private Stream<RouteFixture> meetings() {
    return Stream.of(
        of("GET" + TRIAL + "/meetings", "monitor", "laboratory", this::trial),
        of("GET" + TRIAL + "/meetings/new", "committee-member", "monitor", this::trial),
        of("POST" + TRIAL + "/meetings", "investigator", "coordinator", this::meeting),
        of(
            "GET" + TRIAL + "/meetings/{number}",
            "monitor",
            "laboratory",
            () -> Sending.trial(SweepStudy.TRIAL).to("number", committee.meeting())),
        of("GET" + API + "/meetings", "monitor", "laboratory", this::trial));
  }

  private Stream<RouteFixture> notices() {
    return Stream.of(
        open("GET /notices", "one's own notices, perhaps none", "coordinator", Sending::plain),
        of("POST /notices/{notice}/acknowledge", "pharmacist", "monitor", this::notice),
        open(
            "GET /api/v1/notices",
            "one's own notices, perhaps none",
            "coordinator",
            Sending::plain),
        of("POST /api/v1/notices/{notice}/acknowledgement", "pharmacist", "monitor", this::notice));
  }

  private Sending trial() {
    return Sending.trial(SweepStudy.TRIAL);
  }

  private Sending submitted() {
    return trial().field("submissionId", UUID.randomUUID());
  }

  private Sending pack() {
    return trial().to("number", committee.pack());
  }

  private Sending meeting() {
    return trial()
        .field("heldOn", SweepStudy.today())
        .field("submissionId", UUID.randomUUID())
        .field("attendees[0].name", "Somebody")
        .field("attendees[0].role", "MEMBER")
        .field("noQuorumReason", "Only this was to be discussed");
  }

  private Sending notice() {
    return Sending.plain().to("notice", committee.notice());
  }
}
