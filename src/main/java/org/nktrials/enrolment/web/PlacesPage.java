package org.nktrials.enrolment.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.enrolment.EarliestFirstDose;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.enrolment.RequestState;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of places: levels, stagger plan, waiting list. */
@Component
class PlacesPage {

  private static final int PLANNED_AHEAD = 6;
  private static final Comparator<LevelStatus> BY_LEVEL =
      Comparator.comparingInt(LevelStatus::level);

  private final WaitingList waiting;
  private final LevelOpenings openings;
  private final EarliestFirstDose firstDoses;
  private final ProtocolService protocols;
  private final Sites sites;
  private final Authority authority;
  private final Clock clock;

  PlacesPage(
      WaitingList waiting,
      LevelOpenings openings,
      EarliestFirstDose firstDoses,
      ProtocolService protocols,
      Sites sites,
      Authority authority,
      Clock clock) {
    this.waiting = waiting;
    this.openings = openings;
    this.firstDoses = firstDoses;
    this.protocols = protocols;
    this.sites = sites;
    this.authority = authority;
    this.clock = clock;
  }

  /** The view's name; forms that the model already has are left as they were sent. */
  String draw(TrialSummary trial, Model model) {
    List<PlaceRequest> requests = waiting.of(trial.id());
    ProtocolDefinition protocol = protocols.version(trial.currentVersionId()).definition();
    Map<UUID, SiteSummary> bySite = sites.byId();
    List<Level> levels = levels(trial, protocol);
    model.addAttribute("trial", trial);
    model.addAttribute("settings", protocol.placeSettings());
    model.addAttribute("levels", levels);
    model.addAttribute(
        "freeLevels", levels.stream().filter(level -> level.status().free() > 0).toList());
    model.addAttribute("lines", lines(trial, requests, bySite, protocol));
    model.addAttribute("mySites", mySites(trial, bySite.values()));
    model.addAttribute(
        "mayOverride", authority.may(Permission.OVERRIDE_WAITING_LIST, trial.id(), null));
    if (!model.containsAttribute("askForm")) {
      model.addAttribute("askForm", PlaceRequestForm.empty());
    }
    if (!model.containsAttribute("offerForm")) {
      model.addAttribute("offerForm", OfferForm.EMPTY);
    }
    if (!model.containsAttribute("endForm")) {
      model.addAttribute("endForm", WithdrawRequestForm.EMPTY);
    }
    return "enrolment/places";
  }

  private List<Level> levels(TrialSummary trial, ProtocolDefinition protocol) {
    Map<Integer, LevelStatus> statuses =
        openings.statuses(trial.id()).stream()
            .collect(toMap(LevelStatus::level, Function.identity()));
    Map<Integer, List<LocalDate>> doses = firstDoses.firstDoses(trial.id());
    LocalDate today = LocalDate.now(clock);
    List<Level> levels = new ArrayList<>();
    for (LevelStatus status : statuses.values().stream().sorted(BY_LEVEL).toList()) {
      List<LocalDate> given = doses.getOrDefault(status.level(), List.of());
      int ahead = status.takesPatients() ? Math.min(PLANNED_AHEAD, places(status, given)) : 0;
      levels.add(
          new Level(
              status,
              protocol.levelName(status.level()),
              given.stream().sorted().toList(),
              protocol.staggerRule().plan(given, today, ahead)));
    }
    return levels;
  }

  /** Places whose patients have not begun: reserved, confirmed, offered and free ones. */
  private static int places(LevelStatus status, Collection<LocalDate> begun) {
    return Math.max(0, status.places() - begun.size());
  }

  private List<Line> lines(
      TrialSummary trial,
      List<PlaceRequest> requests,
      Map<UUID, SiteSummary> bySite,
      ProtocolDefinition protocol) {
    List<Line> lines = new ArrayList<>();
    int position = 0;
    for (PlaceRequest request : requests) {
      boolean waits = request.state() == RequestState.WAITING;
      Integer level = request.level();
      lines.add(
          new Line(
              request,
              waits ? ++position : 0,
              bySite.get(request.siteId()),
              level == null ? null : protocol.levelName(level),
              authority.may(Permission.RESERVE_SLOT, trial.id(), request.siteId())));
    }
    return lines;
  }

  private List<SiteSummary> mySites(TrialSummary trial, Collection<SiteSummary> all) {
    if (!authority.may(Permission.RESERVE_SLOT, trial.id(), null)) {
      return List.of();
    }
    SiteScope scope = authority.sites(Permission.RESERVE_SLOT, trial.id());
    return all.stream().filter(site -> scope.includes(site.id())).toList();
  }

  /**
   * A level with its stagger plan.
   *
   * @param given first doses given or authorised, in order
   * @param plan earliest permissible first doses of those who come next
   */
  record Level(LevelStatus status, String name, List<LocalDate> given, List<LocalDate> plan) {}

  /**
   * A request on the list.
   *
   * @param position from 1 among those who wait; 0 for an offer in force
   * @param mine whether the person may act for its site
   */
  record Line(
      PlaceRequest request,
      int position,
      @Nullable SiteSummary site,
      @Nullable String levelName,
      boolean mine) {}
}
