//! The contract over HTTP on this machine alone, so that a browser can drive the screens.
//!
//! Every world is a workspace of its own in a folder of its own, with a clock moved by hand, so
//! that tests run side by side. Whoever asks names the token, and a world once there is one.

mod answer;
mod machine;
mod page;
mod routes;
pub(crate) mod world;

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::Env;
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub(crate) use machine::Machine;
use world::World;

/// Where the face answers.
#[derive(Debug, Clone, Serialize)]
pub struct Address {
    /// Address of the page, without the token: `http://127.0.0.1:PORT`.
    pub url: String,
    /// What every request has to name.
    pub token: String,
}

/// A face that answers until it is dropped; its worlds go with it.
pub struct Face {
    /// Where.
    pub address: Address,
    end: Option<oneshot::Sender<()>>,
    server: Option<std::thread::JoinHandle<()>>,
}

impl Face {
    /// Answers on a free port. `ui` is the folder of the built screens.
    pub fn start(ui: Option<PathBuf>) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let listener = runtime.block_on(TcpListener::bind(anywhere))?;
        let address = Address {
            url: format!("http://{}", listener.local_addr()?),
            token: Env::system()
                .bytes::<16>()
                .map(|byte| format!("{byte:02x}"))
                .concat(),
        };
        let worlds = Worlds {
            token: address.token.clone(),
            ui,
            open: Mutex::default(),
            made: AtomicU64::new(0),
        };
        let (end, ended) = oneshot::channel::<()>();
        let server = std::thread::spawn(move || {
            let app = routes::routes(Arc::new(worlds));
            let serving = axum::serve(listener, app).with_graceful_shutdown(async {
                let _ = ended.await;
            });
            let _ = runtime.block_on(async { serving.await });
        });
        Ok(Self {
            address,
            end: Some(end),
            server: Some(server),
        })
    }
}

impl Drop for Face {
    fn drop(&mut self) {
        self.end.take();
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
        let _ = std::fs::remove_dir_all(machine::chosen_folder());
    }
}

/// What the routes share.
struct Worlds {
    token: String,
    ui: Option<PathBuf>,
    open: Mutex<HashMap<String, Arc<World>>>,
    made: AtomicU64,
}

impl Worlds {
    /// The world of that name; without a name the only one.
    fn named(&self, name: Option<&str>) -> Option<Arc<World>> {
        let open = self.open();
        match name {
            Some(name) => open.get(name).cloned(),
            None if open.len() == 1 => open.values().next().cloned(),
            None => None,
        }
    }

    fn keep(&self, world: World) -> String {
        let name = format!("w{}", self.made.fetch_add(1, Ordering::Relaxed) + 1);
        self.open().insert(name.clone(), Arc::new(world));
        name
    }

    fn drop_named(&self, name: &str) -> bool {
        self.open().remove(name).is_some()
    }

    fn open(&self) -> MutexGuard<'_, HashMap<String, Arc<World>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
