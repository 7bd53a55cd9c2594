package shop.fahuo.console.account;

import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.core.order.ChannelName;

import java.util.List;

/// What is to be known of an account before anybody calls it.
///
/// @param channels whose money it proves
/// @param reports whether shipments are reported to it
/// @param ends of its certificates, ours and theirs
public record Traits(List<ChannelName> channels, boolean reports, List<CertificateEnd> ends) {

    static final Traits NONE = new Traits(List.of(), false, List.of());

    public Traits {
        channels = List.copyOf(channels);
        ends = List.copyOf(ends);
    }
}
