### What is wrong with a setting.

fault-setting-unknown = Nothing reads this variable.
fault-setting-spaces = A space stands before or after the value. Take it away.
fault-setting-no-directory = The directory { $directory } does not exist.
fault-setting-directory-unreadable = The directory { $directory } cannot be read.
fault-setting-no-database = This is no database that can be used. Write sqlite:////path/rooms.db or postgresql+psycopg://user:password@host/name.
fault-setting-no-driver = PostgreSQL needs one more package. Install it: pip install "mic-selector[postgresql]".
fault-setting-no-time-zone = The time zone { $zone } is unknown. Write it as in Europe/Brussels.
fault-setting-no-address = { $address } is no address to listen on. Write an IP address, or localhost.
fault-setting-no-base-path = { $given } is no path for the pages. Write it as in tools/mic, with letters, digits, _ and -.
fault-setting-no-network = { $given } is no address and no network. Write it as 192.0.2.7 or 192.0.2.0/24.
fault-setting-no-site = { $given } is no site that can show the pages in a frame. Write it as https://www.example.org, without a path.
fault-setting-no-origin = { $given } is no website whose scripts may ask the interface. Write it in full, as https://www.example.org, without a path and without *.
fault-setting-no-public-address = { $given } is no address at which others find the pages. Write it as in https://mic.example.org/, without ? or #, and not that of this machine or of its own network.
fault-setting-twice = The same language stands here twice.
fault-setting-password-missing = Rooms need a password, and none is set. Set { $variable }.
fault-setting-password-unused = There is a password for rooms, but nobody is asked for it. Set { $variable } to password, or take the password away.
fault-setting-not-listened = The server listens on { $listens }, and this says { $value }. Start it with mic-selector app, or give streamlit run the option { $option }.
fault-setting-password-short = This password is too short. At least { $least } characters are needed.

### What the server says when it starts.

server-runs = MIC Selector runs at { $address }
server-network = For phones and others in the same network: { $address }
server-stop = Stop it with Ctrl+C.
