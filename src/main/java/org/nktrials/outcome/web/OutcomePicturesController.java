package org.nktrials.outcome.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.charts.Marker;
import org.nktrials.charts.SwimmerPicture;
import org.nktrials.charts.SwimmerPicture.Happening;
import org.nktrials.charts.SwimmerPicture.Swimmer;
import org.nktrials.charts.WaterfallPicture;
import org.nktrials.outcome.followup.FollowUpEvent;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.outcome.response.ResponseWords;
import org.nktrials.outcome.response.TumourFile.JudgedVisit;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.response.Endpoint;
import org.nktrials.rules.response.TumourResponse.Category;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Swimmer and waterfall plots of a trial's patients at the person's sites. */
@Controller
class OutcomePicturesController {

  private static final int MOST = 60;

  private final Outcomes outcomes;
  private final ProtocolService protocols;

  OutcomePicturesController(Outcomes outcomes, ProtocolService protocols) {
    this.outcomes = outcomes;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/outcomes/pictures")
  String show(@PathVariable String code, Model model) {
    TrialSummary trial = protocols.trial(code);
    Page<PatientOutcome> found =
        outcomes.list(trial.id(), "", PageRequest.of(0, MOST, Sort.by("code")));
    List<Swimmer> swimmers = new ArrayList<>();
    Map<String, BigDecimal> changes = new LinkedHashMap<>();
    List<WaterfallPicture.Change> bars = new ArrayList<>();
    for (PatientOutcome one : found) {
      LocalDate start = one.course().start();
      if (start != null && one.overall() instanceof Endpoint.Known known) {
        swimmers.add(
            new Swimmer(
                one.patient().code(), known.days(), !known.event(), happenings(one, start)));
      }
      BigDecimal change = one.bestChange();
      String best = one.best();
      if (change != null && best != null) {
        changes.put(one.patient().code(), change);
        bars.add(
            new WaterfallPicture.Change(
                one.patient().code(), change.doubleValue(), best.substring(0, 2)));
      }
    }
    model.addAttribute("trial", trial);
    model.addAttribute("more", found.hasNext());
    model.addAttribute("changes", changes);
    model.addAttribute("swimmer", SwimmerPicture.of(swimmers));
    model.addAttribute("waterfall", WaterfallPicture.of(bars));
    return "outcome/pictures";
  }

  private static List<Happening> happenings(PatientOutcome one, LocalDate start) {
    List<Happening> happenings = new ArrayList<>();
    for (JudgedVisit visit : one.responses().tumours().judged()) {
      Category category = visit.standing();
      long day = ChronoUnit.DAYS.between(start, visit.visit().on());
      if (day >= 0 && category != Category.NOT_EVALUABLE) {
        boolean worse = category == Category.PROGRESSIVE_DISEASE;
        happenings.add(
            new Happening(
                day,
                worse ? Marker.TRIANGLE : Marker.CIRCLE,
                worse ? "progression" : "response",
                ResponseWords.shortly(category) + ", day " + day));
      }
    }
    for (FollowUpEvent event : one.events()) {
      long day = ChronoUnit.DAYS.between(start, event.on());
      if (event.counts() && event.kind().progression() && day >= 0) {
        happenings.add(
            new Happening(
                day, Marker.TRIANGLE, "progression", event.kind().label() + ", day " + day));
      }
    }
    LocalDate death = one.course().death();
    if (death != null) {
      long day = ChronoUnit.DAYS.between(start, death);
      happenings.add(new Happening(Math.max(0, day), Marker.SQUARE, "death", "died, day " + day));
    }
    return happenings;
  }
}
