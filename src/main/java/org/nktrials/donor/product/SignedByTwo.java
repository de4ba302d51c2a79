package org.nktrials.donor.product;

import org.nktrials.access.SignatureReceipt;

/** The signatures of two different people on the same content. */
public record SignedByTwo(SignatureReceipt first, SignatureReceipt second) {}
