package org.nktrials.datareview;

import java.time.Instant;

/**
 * A signature that rests on records.
 *
 * @param name printed name
 * @param meaning what was signed for
 */
public record SignatureHere(String name, String meaning, Instant signedAt) {}
