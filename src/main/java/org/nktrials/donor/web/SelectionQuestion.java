package org.nktrials.donor.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.Candidate;
import org.nktrials.rules.donorselection.DonorSelectionSettings;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;
import org.nktrials.rules.hla.InvalidTyping;
import org.nktrials.rules.hla.LigandSource;
import org.nktrials.rules.reason.InvalidField;

/** Reads the typings of a request and collects everything that is wrong with them. */
record SelectionQuestion(
    DonorSelectionSettings settings, HlaTyping recipient, List<Candidate> donors) {

  /** The question; refused with all its errors where a typing cannot be used. */
  static SelectionQuestion of(DonorSelectionRequest request, LigandSource source) {
    Reader reader = new Reader(SelectionSettingsJson.orDefaults(request.settings()), source);
    HlaTyping recipient = reader.hla("recipient.hla", request.recipient().hla());
    List<Candidate> donors = new ArrayList<>();
    for (int at = 0; at < request.donors().size(); at++) {
      donors.add(reader.donor("donors[" + at + "].", request.donors().get(at)));
    }
    if (!reader.wrong.isEmpty()) {
      throw new InvalidTyping(reader.wrong);
    }
    return new SelectionQuestion(reader.settings, recipient, donors);
  }

  private static final class Reader {
    private final DonorSelectionSettings settings;
    private final LigandSource source;
    private final List<InvalidField> wrong = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Reader(DonorSelectionSettings settings, LigandSource source) {
      this.settings = settings;
      this.source = source;
    }

    Candidate donor(String path, DonorSelectionRequest.DonorJson donor) {
      if (!ids.add(donor.id())) {
        wrong.add(new InvalidField(path + "id", "is the name of an earlier donor too"));
      }
      return new Candidate(
          donor.id(), hla(path + "hla", donor.hla()), kir(path + "kir", donor.kir()));
    }

    HlaTyping hla(String field, String text) {
      return switch (HlaTyping.parse(text)) {
        case HlaTypingReading.Unreadable(var problems) -> {
          wrong.addAll(InvalidTyping.of(field, problems));
          yield HlaTyping.UNKNOWN;
        }
        case HlaTypingReading.Typed(var typing, var list) -> {
          wrong.addAll(
              InvalidTyping.of(
                  field, InvalidTyping.unknownNames(list, source, settings.switches())));
          yield typing;
        }
      };
    }

    private KirTyping kir(String field, @Nullable Map<String, @Nullable Boolean> sent) {
      Map<KirGene, Boolean> present = new EnumMap<>(KirGene.class);
      if (sent != null) {
        sent.forEach(
            (name, is) -> {
              KirGene gene = KirGene.of(name).orElse(null);
              if (gene == null) {
                wrong.add(
                    new InvalidField(field, "has a key that is no KIR gene, such as KIR2DL1"));
              } else if (is != null) {
                present.put(gene, is);
              }
            });
      }
      return KirTyping.ofPresence(present);
    }
  }
}
