/**
 * Choice of a donor by KIR and HLA: four models of mismatch side by side, KIR B content,
 * haploidentity and ranking.
 */
@NullMarked
package org.nktrials.rules.donorselection;

import org.jspecify.annotations.NullMarked;
