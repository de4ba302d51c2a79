package org.nktrials.donor.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about the donors of a recipient shows, without the file of the recipient. */
@Component
class DonorFrame {

  private final ProtocolService protocols;
  private final Authority authority;

  DonorFrame(ProtocolService protocols, Authority authority) {
    this.protocols = protocols;
    this.authority = authority;
  }

  void add(PatientSummary recipient, Model model) {
    model.addAttribute("recipient", recipient);
    model.addAttribute("trial", protocols.trial(recipient.trialId()));
    model.addAttribute("mayOpenPatient", may(Permission.VIEW_PATIENT, recipient));
    model.addAttribute("mayRegister", may(Permission.REGISTER_DONOR, recipient));
    model.addAttribute("mayType", may(Permission.RECORD_TYPING, recipient));
    model.addAttribute("maySelect", may(Permission.SELECT_DONOR, recipient));
    model.addAttribute("mayRecordEvent", may(Permission.RECORD_DONOR_EVENT, recipient));
  }

  boolean may(Permission permission, PatientSummary recipient) {
    return authority.may(permission, recipient.trialId(), recipient.site().id());
  }

  /** Names of an enumeration with their words, for a list. */
  static <E extends Enum<E>> Map<String, String> words(E[] values, Function<E, String> label) {
    Map<String, String> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name(), label.apply(value));
    }
    return words;
  }
}
