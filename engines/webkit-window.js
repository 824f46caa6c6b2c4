#!/usr/bin/env -S gjs -m
// A window with nothing but a page in it, on a profile that is kept, for WebKitWebDriver to drive. WebKitGTK's own
// small browser is wider than a phone, and forgets everything when it closes.
// Run by GNOME's JavaScript: webkit-window.js PROFILE WIDTH HEIGHT
import Gtk from 'gi://Gtk?version=3.0';
import WebKit from 'gi://WebKit2?version=4.1';

const [profile, width, height] = ARGV;
const context = new WebKit.WebContext({
  website_data_manager: new WebKit.WebsiteDataManager({
    base_data_directory: `${profile}/data`,
    base_cache_directory: `${profile}/cache`,
  }),
});
context.set_automation_allowed(true);
context.connect('automation-started', (_context, session) => {
  const info = new WebKit.ApplicationInfo();
  info.set_name('waraq');
  session.set_application_info(info);
  session.connect('create-web-view', () => {
    const view = new WebKit.WebView({ web_context: context, is_controlled_by_automation: true });
    const window = new Gtk.Window({ default_width: Number(width), default_height: Number(height) });
    window.add(view);
    window.show_all();
    return view;
  });
});
Gtk.init(null);
Gtk.main();
