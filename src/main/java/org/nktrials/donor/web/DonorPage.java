package org.nktrials.donor.web;

import org.nktrials.access.Permission;
import org.nktrials.donor.AntibodyFinding;
import org.nktrials.donor.BloodGroup;
import org.nktrials.donor.CmvStatus;
import org.nktrials.donor.DonorCare;
import org.nktrials.donor.DonorClearances;
import org.nktrials.donor.DonorReading;
import org.nktrials.donor.DonorSummary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers the page of a donor: a fixed number of queries. */
@Component
class DonorPage {

  private final DonorReading reading;
  private final DonorCare care;
  private final DonorClearances clearances;
  private final DonorFrame frame;

  DonorPage(DonorReading reading, DonorCare care, DonorClearances clearances, DonorFrame frame) {
    this.reading = reading;
    this.care = care;
    this.clearances = clearances;
    this.frame = frame;
  }

  DonorReading.OfDonor read(String code) {
    return reading.of(code);
  }

  DonorReading.OfDonor read(String code, Permission permission) {
    DonorReading.OfDonor found = reading.of(code);
    if (!frame.may(permission, found.recipient())) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    return found;
  }

  String draw(DonorReading.OfDonor found, Model model) {
    DonorSummary donor = found.donor();
    frame.add(found.recipient(), model);
    add(model, "findingsForm", FindingsForm.of(donor));
    add(model, "careForm", CareForm.empty());
    add(model, "eventForm", DonorEventForm.empty());
    model.addAttribute("donor", donor);
    model.addAttribute("standing", found.standing());
    model.addAttribute("typings", found.typings());
    model.addAttribute("consents", care.consents(donor.id()));
    model.addAttribute("events", care.events(donor.id()));
    model.addAttribute("mayReadFile", clearances.mayRead(found.recipient()));
    model.addAttribute("mayReadSource", frame.may(Permission.VIEW_DONOR_SOURCE, found.recipient()));
    model.addAttribute("cmvs", DonorFrame.words(CmvStatus.values(), CmvStatus::label));
    model.addAttribute("groups", DonorFrame.words(BloodGroup.values(), BloodGroup::label));
    model.addAttribute(
        "antibodyWords", DonorFrame.words(AntibodyFinding.values(), AntibodyFinding::label));
    return "donor/donor";
  }

  /** One that was sent carries its errors. */
  private static void add(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }
}
