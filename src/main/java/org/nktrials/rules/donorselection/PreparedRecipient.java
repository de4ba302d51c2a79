package org.nktrials.rules.donorselection;

import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.LigandSource;

/** A recipient whose ligands were looked up once, for many assessments under the same settings. */
public final class PreparedRecipient {

  private final DonorSelectionSettings settings;
  private final TypedRecipient typed;

  private PreparedRecipient(DonorSelectionSettings settings, TypedRecipient typed) {
    this.settings = settings;
    this.typed = typed;
  }

  /** Looks the ligands up. */
  public static PreparedRecipient of(
      DonorSelectionSettings settings, HlaTyping recipient, LigandSource source) {
    return new PreparedRecipient(
        settings, new TypedRecipient(recipient, source.ligandsOf(recipient, settings.switches())));
  }

  DonorSelectionSettings settings() {
    return settings;
  }

  TypedRecipient typed() {
    return typed;
  }
}
