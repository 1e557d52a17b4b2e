/**
 * Cards and readers over WebSocket, for web pages and every language that has one.
 *
 * <p>{@link io.github.baidiao.examples.stationagent.socket.StationSockets} is the way in. One
 * {@code CardBoard} hears what the readers tell and reads each card once for all clients; a {@code
 * Conversation} for each client puts it into the words that client knows, those of a {@link
 * io.github.baidiao.examples.stationagent.settings.MessageShape}; an {@code Outbox} holds what a
 * slow client has not taken yet, and drops the client before it holds too much.
 */
@NullMarked
package io.github.baidiao.examples.stationagent.socket;

import org.jspecify.annotations.NullMarked;
