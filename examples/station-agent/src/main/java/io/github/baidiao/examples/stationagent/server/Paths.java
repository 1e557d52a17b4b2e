package io.github.baidiao.examples.stationagent.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.PathMappingsHandler;

/**
 * What is served where. A part of the station hangs its handlers in before the server starts; all
 * of them stand behind the same guard.
 */
public final class Paths {
  private final PathMappingsHandler handlers = new PathMappingsHandler();
  private final Set<String> pages = new HashSet<>();
  private final SortedSet<String> routes = new TreeSet<>();
  private final Replies replies;
  private final int bodyBytes;

  Paths(Replies replies, int bodyBytes) {
    this.replies = replies;
    this.bodyBytes = bodyBytes;
  }

  /**
   * Answers a method and path with JSON.
   *
   * @param path as {@code /api/things}, or {@code /api/things/{name}} with the name at its end
   */
  public Paths json(String method, String path, Work work) {
    routes.add(method + " " + path);
    PathSpec spec = path.contains("{") ? new UriTemplatePathSpec(path) : spec(path);
    handlers.addMapping(spec, new Endpoint(method, path, work, replies, bodyBytes));
    return this;
  }

  /**
   * Serves a path for programs: with the access token where one is set, and never to a page of
   * elsewhere.
   *
   * @param path as {@code /ws}, or {@code /api/*} for all below
   * @param methods which methods the handler answers; GET if none is named
   */
  public Paths serve(String path, Handler handler, String... methods) {
    List<String> answered = methods.length == 0 ? List.of("GET") : List.of(methods);
    answered.forEach(method -> routes.add(method + " " + path));
    handlers.addMapping(spec(path), handler);
    return this;
  }

  /**
   * Serves one file that holds nothing of anybody, such as a page, its style or its script: a
   * browser may be led there by a link, and no token is asked for.
   */
  public Paths page(String path, Handler handler) {
    pages.add(path);
    return serve(path, handler);
  }

  /** Returns every method and path that is served, as {@code GET /api/things}. */
  public Set<String> routes() {
    return Set.copyOf(routes);
  }

  Handler handler() {
    return handlers;
  }

  // A WebSocket at a page's path is no page.
  boolean isPage(Request request) {
    return pages.contains(Request.getPathInContext(request))
        && !request.getHeaders().contains(HttpHeader.UPGRADE);
  }

  // In a servlet's language "/" is everything; here it is the root.
  private static PathSpec spec(String path) {
    return new ServletPathSpec(path.equals("/") ? "" : path);
  }
}
