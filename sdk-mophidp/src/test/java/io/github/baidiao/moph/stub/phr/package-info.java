/**
 * A stand-in for MOPH's Personal Health Record, for tests, the sandbox and anybody's WireMock: it
 * remembers what it received, visit by visit, and fails when asked to. Start with {@link
 * io.github.baidiao.moph.stub.phr.PhrStub}, or {@link
 * io.github.baidiao.moph.stub.phr.PhrStubServer} in a test. It uses nothing of the client.
 */
package io.github.baidiao.moph.stub.phr;
