# Runs in a network and a mount namespace of its own, in a work folder. Makes an adapter called $1
# (its other end is the cable), lets NetworkManager ($2) configure it by the keyfiles in connections/,
# with a message bus ($3) of its own, and leaves what came of it in addresses.json, routes.json,
# routes6.json and resolv.conf.
set -e
ip link set lo up
ip link add "$1" type veth peer name cable
ip link set cable up
mount -t tmpfs none /run
# With /sys read-only NetworkManager takes it that there is no udev, and does not wait for it.
mount -t sysfs -o ro none /sys
mkdir -p /run/dbus /run/NetworkManager
cp -rp connections /run/connections
cat >/run/bus.conf <<END
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_type="method_call"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
END
cat >/run/nm.conf <<END
[main]
plugins=keyfile
dns=none
rc-manager=unmanaged
no-auto-default=*
[keyfile]
path=/run/connections
END
bus=$("$3" --config-file=/run/bus.conf --fork --print-pid)
"$2" --debug --config=/run/nm.conf --config-dir=/run/none --system-config-dir=/run/none \
  --intern-config=/run/intern.conf --state-file=/run/state --pid-file=/run/pid >log 2>&1 &
manager=$!
for _ in $(seq 100); do
  grep -q 'startup complete\|exiting' log && break
  sleep 0.05
done
ip -json address show dev "$1" >addresses.json
ip -json -4 route show default >routes.json
ip -json -6 route show default >routes6.json
cp /run/NetworkManager/resolv.conf . 2>/dev/null || : >resolv.conf
kill $manager
wait $manager || true
kill "$bus"
