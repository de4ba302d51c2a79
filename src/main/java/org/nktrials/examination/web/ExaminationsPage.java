package org.nktrials.examination.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.examination.CapillaryLeakWatch;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.ItemGroup;
import org.nktrials.examination.Measurement;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of examinations show: a fixed number of queries. */
@Component
class ExaminationsPage {

  private static final int DAYS_A_PAGE = 10;

  private final PatientFrame frame;
  private final Examinations examinations;
  private final CapillaryLeakWatch watch;
  private final Authority authority;
  private final Clock clock;

  ExaminationsPage(
      PatientFrame frame,
      Examinations examinations,
      CapillaryLeakWatch watch,
      Authority authority,
      Clock clock) {
    this.frame = frame;
    this.examinations = examinations;
    this.watch = watch;
    this.authority = authority;
    this.clock = clock;
  }

  String days(PatientSummary patient, @Nullable LocalDate day, int page, Model model) {
    addHead(patient, model);
    Page<LocalDate> days = examinations.days(patient.id(), day, PageRequest.of(page, DAYS_A_PAGE));
    model.addAttribute("list", days);
    model.addAttribute(
        "days", DayView.of(days.getContent(), examinations.on(patient.id(), days.getContent())));
    model.addAttribute("day", day);
    model.addAttribute("groups", ItemGroup.values());
    model.addAttribute("watch", watch.latest(patient).orElse(null));
    return "examination/examinations";
  }

  String entry(PatientSummary patient, ItemGroup group, MeasurementsForm form, Model model) {
    addHead(patient, model);
    model.addAttribute("group", group);
    model.addAttribute("items", group.items());
    model.addAttribute("columns", form.columns());
    model.addAttribute("date", form.date());
    addForm(form, model);
    return "examination/entry";
  }

  String correction(PatientSummary patient, Measurement one, CorrectionForm form, Model model) {
    addHead(patient, model);
    Item item = one.item();
    model.addAttribute("one", one);
    model.addAttribute("item", item);
    addForm(form, model);
    model.addAttribute("asks", form.asksToConfirm(item));
    model.addAttribute("confirmed", form.isConfirmed());
    return "examination/correction";
  }

  LocalDate today(PatientSummary patient) {
    return patient.dateAt(clock.instant());
  }

  static ItemGroup group(@Nullable String key) {
    return List.of(ItemGroup.values()).stream()
        .filter(group -> group.key().equals(key))
        .findFirst()
        .orElse(ItemGroup.VITALS);
  }

  /** A form that was sent is there already, with its errors; setting it again would lose them. */
  private static void addForm(Object form, Model model) {
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", form);
    }
  }

  private void addHead(PatientSummary patient, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute(
        "mayRecord",
        authority.may(Permission.RECORD_EXAMINATION, patient.trialId(), patient.site().id()));
  }
}
