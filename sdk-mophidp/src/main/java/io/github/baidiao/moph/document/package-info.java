/**
 * How the SDK reads its own JSON files, for the packages of this module: {@link
 * io.github.baidiao.moph.document.DocumentFile} the bytes and their hash, {@link
 * io.github.baidiao.moph.document.StrictObject} what is in them. Not meant for programs.
 */
@NullMarked
package io.github.baidiao.moph.document;

import org.jspecify.annotations.NullMarked;
