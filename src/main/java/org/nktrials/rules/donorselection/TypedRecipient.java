package org.nktrials.rules.donorselection;

import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.LigandSet;

/** A recipient whose ligands were looked up once. */
record TypedRecipient(HlaTyping hla, LigandSet ligands) {}
