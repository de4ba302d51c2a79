package org.nktrials.donor;

/**
 * The file that a typing was read from.
 *
 * @param name as the person's computer called it, without folders
 * @param sha256 of its content, in hexadecimal
 */
public record TypingFile(String name, String sha256) {}
