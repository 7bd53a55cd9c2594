package shop.fahuo.worker.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.core.order.ChannelName;

/// Calls channels.
public record ChannelWays(Timeouts timeouts)
        implements Lanes.Ways<PracticeAccount, PracticeChannel> {

    @Override
    public PracticeChannel open(String name, PracticeAccount account) {
        return new PracticeChannel(new ChannelName(name), account, timeouts);
    }

    @Override
    public void close(PracticeChannel client) {
        client.close();
    }
}
