package io.github.baidiao.moph.dopa;

/** The two forms of SOAP, both of which DOPA's service takes (confirmed by 6). */
public enum SoapVersion {
  SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
  SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

  private final String namespace;
  private final String mediaType;

  SoapVersion(String namespace, String mediaType) {
    this.namespace = namespace;
    this.mediaType = mediaType;
  }

  String namespace() {
    return namespace;
  }

  String mediaType() {
    return mediaType;
  }
}
